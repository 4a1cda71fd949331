//! The keys of the rows of a file, to tell a repeated one: in memory up to a limit,
//! then in temporary files.
//!
//! A key is kept as 128 bits of its hash; among a thousand million keys, two with
//! the same bits are less likely than one in 10²⁰.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
};

/// Keys in memory, about 40 MB of them.
const IN_MEMORY: usize = 1 << 20;
/// Slots of the first file; every further one has four times as many.
const FIRST_FILE: u64 = 1 << 23;
const SLOT: usize = 16;
/// Slots that are read at once.
const RUN: usize = 16;

/// The keys seen so far.
#[derive(Debug)]
pub(crate) struct SeenKeys {
    memory: HashSet<u128>,
    in_memory: usize,
    files: Vec<HashFile>,
    next_slots: u64,
}

impl Default for SeenKeys {
    fn default() -> Self {
        Self::with_limits(IN_MEMORY, FIRST_FILE)
    }
}

impl SeenKeys {
    fn with_limits(in_memory: usize, slots: u64) -> Self {
        Self { memory: HashSet::new(), in_memory, files: Vec::new(), next_slots: slots }
    }

    /// Notes a key, whose parts the closure gives; false if it was there.
    pub(crate) fn insert(&mut self, parts: impl FnOnce(&mut dyn FnMut(&str))) -> io::Result<bool> {
        let mut hasher = blake3::Hasher::new();
        parts(&mut |part| {
            hasher.update(&part.len().to_le_bytes());
            hasher.update(part.as_bytes());
        });
        let mut bits = [0; SLOT];
        bits.copy_from_slice(&hasher.finalize().as_bytes()[..SLOT]);
        // 0 marks a free slot.
        let key = u128::from_le_bytes(bits).max(1);
        if self.memory.len() < self.in_memory {
            return Ok(self.memory.insert(key));
        }
        if self.memory.contains(&key) {
            return Ok(false);
        }
        let Some((last, full)) = self.files.split_last_mut() else {
            return self.add_file(key);
        };
        for file in full {
            if file.contains(key)? {
                return Ok(false);
            }
        }
        if last.used * 2 < last.slots {
            return last.insert(key);
        }
        if last.contains(key)? {
            return Ok(false);
        }
        self.add_file(key)
    }

    fn add_file(&mut self, key: u128) -> io::Result<bool> {
        let mut file = HashFile { file: tempfile::tempfile()?, slots: self.next_slots, used: 0 };
        file.file.set_len(file.slots * SLOT as u64)?;
        self.next_slots *= 4;
        let new = file.insert(key)?;
        self.files.push(file);
        Ok(new)
    }
}

/// A hash table with open addressing in a temporary file.
#[derive(Debug)]
struct HashFile {
    file: File,
    slots: u64,
    used: u64,
}

impl HashFile {
    fn contains(&mut self, key: u128) -> io::Result<bool> {
        Ok(self.find(key)?.is_none())
    }

    fn insert(&mut self, key: u128) -> io::Result<bool> {
        let Some(free) = self.find(key)? else { return Ok(false) };
        self.file.seek(SeekFrom::Start(free * SLOT as u64))?;
        self.file.write_all(&key.to_le_bytes())?;
        self.used += 1;
        Ok(true)
    }

    /// The free slot where the key belongs, or none if it is there.
    fn find(&mut self, key: u128) -> io::Result<Option<u64>> {
        #[expect(clippy::cast_possible_truncation, reason = "any 64 bits of the hash do")]
        let mut slot = (key as u64) % self.slots;
        let mut run = [0; SLOT * RUN];
        loop {
            let length = (self.slots - slot).min(RUN as u64);
            let run = &mut run[..usize::try_from(length).unwrap_or(RUN) * SLOT];
            self.file.seek(SeekFrom::Start(slot * SLOT as u64))?;
            self.file.read_exact(run)?;
            for (position, bytes) in run.chunks_exact(SLOT).enumerate() {
                let mut bits = [0; SLOT];
                bits.copy_from_slice(bytes);
                match u128::from_le_bytes(bits) {
                    0 => return Ok(Some(slot + position as u64)),
                    other if other == key => return Ok(None),
                    _ => {}
                }
            }
            slot = (slot + length) % self.slots;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn insert(keys: &mut SeenKeys, key: &str) -> bool {
        keys.insert(|part| part(key)).unwrap()
    }

    #[test]
    fn a_key_is_new_once_wherever_it_is_kept() {
        // Small limits, so that memory and several files take part.
        let mut keys = SeenKeys::with_limits(10, 32);
        for round in 0..2 {
            for number in 0..2_000 {
                assert_eq!(insert(&mut keys, &number.to_string()), round == 0, "{number}");
            }
        }
        assert!(keys.files.len() > 2 && keys.memory.len() == 10);
    }

    #[test]
    fn parts_are_told_apart() {
        let mut keys = SeenKeys::default();
        let mut pair = |one: &str, two: &str| {
            keys.insert(|part| {
                part(one);
                part(two);
            })
            .unwrap()
        };
        assert!(pair("ab", "c") && pair("a", "bc") && !pair("a", "bc"));
    }
}
