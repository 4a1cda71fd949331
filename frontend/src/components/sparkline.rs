//! A line without axes; a gap in the data is a gap in the line, and a value between two gaps is a dot.

use leptos::prelude::*;

use crate::charts::course::Course;

const WIDTH: f64 = 180.0;
const HEIGHT: f64 = 30.0;

/// The course of a figure over the buckets of its range.
#[component]
pub(crate) fn Sparkline(course: Course) -> impl IntoView {
    let path = path(course);
    view! {
        <svg class="sparkline" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
            <path d=path fill="none" vector-effect="non-scaling-stroke" />
        </svg>
    }
}

fn path(Course { points, bottom }: Course) -> String {
    let most = points.iter().flatten().copied().fold(0.0, f64::max);
    let height = most - bottom;
    let step = WIDTH / (points.len().saturating_sub(1)).max(1) as f64;
    let mut path = String::new();
    let mut pen_down = false;
    for (index, point) in points.iter().enumerate() {
        let Some(value) = point else {
            pen_down = false;
            continue;
        };
        let share = if height > 0.0 { (value - bottom) / height } else { 0.0 };
        let (x, y) = (index as f64 * step, HEIGHT - 2.0 - share * (HEIGHT - 6.0));
        path.extend([if pen_down { "L" } else { "M" }, &format!("{x:.1} {y:.1}")]);
        let is_alone = !pen_down && points.get(index + 1).is_none_or(Option::is_none);
        if is_alone {
            path.push_str("h0");
        }
        pen_down = true;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{Course, path};

    fn check(points: &[Option<f64>], bottom: f64, drawn: &str) {
        assert_eq!(path(Course { points: points.to_vec(), bottom }), drawn);
    }

    #[test]
    fn a_gap_lifts_the_pen() {
        check(&[Some(1.0), Some(2.0), None, Some(0.0)], 0.0, "M0.0 16.0L60.0 4.0M180.0 28.0h0");
    }

    #[test]
    fn the_bottom_may_be_above_zero() {
        check(&[Some(0.5), Some(0.75)], 0.5, "M0.0 28.0L180.0 4.0");
    }

    #[test]
    fn no_point_and_only_zeros_are_drawn_without_dividing_by_zero() {
        check(&[], 0.0, "");
        check(&[Some(0.0)], 0.0, "M0.0 28.0h0");
    }
}
