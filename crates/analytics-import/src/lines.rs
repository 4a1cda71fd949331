//! Lines of a text, numbered, none of them longer than a limit, and some of them
//! given back to be read again.

use std::{
    collections::VecDeque,
    io::{self, BufRead},
};

/// The longest line, and the longest CSV row over several lines.
pub(crate) const LONGEST: usize = 1024 * 1024;

/// A text as lines.
pub(crate) struct Lines<R> {
    reader: R,
    /// The number of the last line read, from 1.
    pub(crate) number: u64,
    returned: VecDeque<Vec<u8>>,
    /// Bytes since the end of the last line that has something in it, and how many there may be.
    idle: usize,
    most_idle: usize,
}

/// What came.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// A line, with its end.
    Text,
    /// The start of a line that is too long; the rest was skipped.
    TooLong,
    /// The end of the text.
    End,
}

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { reader, number: 0, returned: VecDeque::new(), idle: 0, most_idle: usize::MAX }
    }

    /// Fails where more bytes than this come without the end of a line that has something in it: a few that are packed
    /// become as many as their sender likes, and while they make no row nobody has to wait for anything.
    pub(crate) fn idle_at_most(self, most_idle: usize) -> Self {
        Self { most_idle, ..self }
    }

    /// Reads the next line, in place of what is in `line`.
    pub(crate) fn next(&mut self, line: &mut Vec<u8>) -> io::Result<Line> {
        line.clear();
        if let Some(returned) = self.returned.pop_front() {
            line.extend_from_slice(&returned);
            self.number += 1;
            return Ok(Line::Text);
        }
        let mut too_long = false;
        loop {
            let buffer = match self.reader.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let end = memchr::memchr(b'\n', buffer).map(|newline| newline + 1);
            let part = end.unwrap_or(buffer.len());
            if part == 0 && line.is_empty() {
                return Ok(Line::End);
            }
            let room = LONGEST - line.len();
            line.extend_from_slice(&buffer[..part.min(room)]);
            too_long |= part > room;
            self.reader.consume(part);
            self.idle = self.idle.saturating_add(part);
            if self.idle > self.most_idle {
                let many = format!("more than {} bytes came without a row", self.most_idle);
                return Err(io::Error::new(io::ErrorKind::InvalidData, many));
            }
            if end.is_some() || part == 0 {
                self.number += 1;
                if !line.trim_ascii().is_empty() {
                    self.idle = 0;
                }
                return Ok(if too_long { Line::TooLong } else { Line::Text });
            }
        }
    }

    /// Gives lines back, the last ones read, in their order.
    pub(crate) fn give_back(&mut self, lines: Vec<Vec<u8>>) {
        self.number -= lines.len() as u64;
        for line in lines.into_iter().rev() {
            self.returned.push_front(line);
        }
    }
}

/// A line without its end.
pub(crate) fn content(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_numbered_and_may_be_given_back() {
        let mut lines = Lines::new(&b"a\r\nb\nc"[..]);
        let mut line = Vec::new();
        assert_eq!((lines.next(&mut line).unwrap(), line.as_slice(), lines.number), (Line::Text, &b"a\r\n"[..], 1));
        assert_eq!(content(&line), b"a");
        assert_eq!((lines.next(&mut line).unwrap(), line.as_slice(), lines.number), (Line::Text, &b"b\n"[..], 2));
        lines.give_back(vec![line.clone()]);
        assert_eq!((lines.next(&mut line).unwrap(), line.as_slice(), lines.number), (Line::Text, &b"b\n"[..], 2));
        assert_eq!((lines.next(&mut line).unwrap(), line.as_slice(), lines.number), (Line::Text, &b"c"[..], 3));
        assert_eq!(lines.next(&mut line).unwrap(), Line::End);
    }

    #[test]
    fn a_line_without_an_end_does_not_fill_the_memory() {
        let endless = vec![b'x'; 3 * LONGEST];
        let text = [&endless[..], b"\nnext\n"].concat();
        let mut lines = Lines::new(&text[..]);
        let mut line = Vec::new();
        assert_eq!(lines.next(&mut line).unwrap(), Line::TooLong);
        assert_eq!(line.len(), LONGEST);
        assert_eq!(lines.next(&mut line).unwrap(), Line::Text);
        assert_eq!((line.as_slice(), lines.number), (&b"next\n"[..], 2));
    }

    #[test]
    fn so_much_may_come_without_a_row() {
        let read = |text: &str| {
            let mut lines = Lines::new(text.as_bytes()).idle_at_most(100);
            let mut line = Vec::new();
            loop {
                match lines.next(&mut line) {
                    Ok(Line::End) => return Ok(lines.number),
                    Ok(_) => {}
                    Err(error) => return Err((lines.number, error.to_string())),
                }
            }
        };
        let told = || "more than 100 bytes came without a row".to_owned();
        let blank = format!("{}x\n{}y\n{}", "\n".repeat(60), " \n".repeat(30), "\n".repeat(100));
        assert_eq!(read(&blank), Ok(192));
        assert_eq!(read(&(blank + "\n")), Err((192, told())));
        assert_eq!(read(&"x".repeat(100)), Ok(1));
        assert_eq!(read(&"x".repeat(101)), Err((0, told())));
    }
}
