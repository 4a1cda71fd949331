//! Student's t: how many standard errors a mean may be off.

use std::f64::consts::FRAC_2_PI;

/// The same quantile of the normal distribution.
const NORMAL_975: f64 = 1.959_963_984_540_054;
/// From here on the expansion is exact to eight decimals, and shorter.
const MANY: u32 = 1_000;

/// The 97.5 % quantile of Student's t: within it, on both sides of 0, lies 95 % of the distribution.
///
/// Found by halving in the distribution itself; for many degrees of freedom by its expansion around the normal
/// distribution (Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.5).
pub(super) fn quantile_975(freedom: u32) -> f64 {
    if freedom >= MANY {
        let (z, n) = (NORMAL_975, f64::from(freedom));
        return z + (z.powi(3) + z) / (4.0 * n) + (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / (96.0 * n * n);
    }
    // With one degree of freedom it is 12.71, and with more it is less.
    let (mut low, mut high) = (NORMAL_975, 13.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if share_within(middle, freedom) < 0.95 {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// The share of Student's t between −t and t (Abramowitz & Stegun, 26.7.3 and 26.7.4).
fn share_within(t: f64, freedom: u32) -> f64 {
    let angle = (t / f64::from(freedom).sqrt()).atan();
    let (sin, cos) = angle.sin_cos();
    let is_odd = freedom % 2 == 1;
    let (mut term, mut place) = if is_odd { (cos, 3) } else { (1.0, 2) };
    let mut sum = 0.0;
    while place <= freedom {
        sum += term;
        term *= cos * cos * f64::from(place - 1) / f64::from(place);
        place += 2;
    }
    if is_odd { FRAC_2_PI * (angle + sin * sum) } else { sin * sum }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantiles_are_those_of_the_tables() {
        for (freedom, quantile) in [
            (1, 12.706_204_736),
            (2, 4.302_652_730),
            (3, 3.182_446_305),
            (4, 2.776_445_105),
            (5, 2.570_581_836),
            (10, 2.228_138_852),
            (30, 2.042_272_456),
            (100, 1.983_971_519),
            (999, 1.962_341_461),
            (1_000, 1.962_339_081),
            (1_000_000, 1.959_966_357),
        ] {
            assert!((quantile_975(freedom) - quantile).abs() < 1e-8, "{freedom}: {}", quantile_975(freedom));
        }
    }
}
