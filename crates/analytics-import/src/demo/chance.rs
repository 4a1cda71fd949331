//! Draws from the demo's distributions, in arithmetic that is the same on every machine.

use chrono::TimeDelta;
use rand::{Rng, rngs::SmallRng};

/// One of some things, each as likely as its weight.
pub(super) fn pick<T: Copy>(rng: &mut SmallRng, things: &[(T, f64)]) -> T {
    let mut left = rng.random::<f64>() * things.iter().map(|(_, weight)| weight).sum::<f64>();
    for (thing, weight) in things {
        if left < *weight {
            return *thing;
        }
        left -= weight;
    }
    things[things.len() - 1].0
}

/// One of some equally likely things.
pub(super) fn any<T: Copy>(rng: &mut SmallRng, things: &[T]) -> T {
    things[rng.random_range(0..things.len())]
}

/// A draw of mean 0 and standard deviation 1, bell-shaped and at most 3.5 away from its mean.
pub(super) fn bell(rng: &mut SmallRng) -> f64 {
    let sum: f64 = (0..4).map(|_| rng.random::<f64>()).sum();
    (sum - 2.0) * 1.732_050_807_568_877_2
}

/// A time between two numbers of minutes.
pub(super) fn minutes(rng: &mut SmallRng, least: i64, most: i64) -> TimeDelta {
    TimeDelta::milliseconds(rng.random_range(least * 60_000..most * 60_000))
}
