//! How far a mean may be off, by adding up thin slices of Student's distribution.

/// The t that 95 % of Student's distribution lies within, on both sides of 0: with t = √ν · tan(a) the density is
/// that of cos(a)^(ν − 1) between right angles.
pub(super) fn t_within_95(freedom: i64) -> f64 {
    let right = std::f64::consts::FRAC_PI_2;
    let all = area(right, freedom);
    let (mut low, mut high) = (0.0, right);
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        if area(middle, freedom) < 0.95 * all { low = middle } else { high = middle }
    }
    (freedom as f64).sqrt() * low.tan()
}

/// Under cos(a)^(ν − 1) from 0 to an angle, by Simpson's rule.
fn area(angle: f64, freedom: i64) -> f64 {
    const SLICES: i32 = 200;
    let power = i32::try_from(freedom - 1).expect("few ratings");
    let width = angle / f64::from(SLICES);
    let height = |place: i32| (f64::from(place) * width).cos().powi(power);
    let weighted = |place: i32| match place {
        0 | SLICES => height(place),
        _ if place % 2 == 1 => 4.0 * height(place),
        _ => 2.0 * height(place),
    };
    (0..=SLICES).map(weighted).sum::<f64>() * width / 3.0
}
