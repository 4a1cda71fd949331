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
        Self { reader, number: 0, returned: VecDeque::new() }
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
            if end.is_some() || part == 0 {
                self.number += 1;
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
}
