//! `PostgreSQL`'s binary COPY format.
//!
//! <https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.55.9.4>

use super::table::Cell;

const HEADER: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
const TRAILER: &[u8] = &[0xff, 0xff];
/// Microseconds from 1970 to 2000, where `PostgreSQL`'s times start.
const EPOCH_2000: i64 = 946_684_800_000_000;

/// Rows on their way through COPY.
pub(super) struct CopyData {
    bytes: Vec<u8>,
    columns: i16,
    ended: bool,
}

impl CopyData {
    /// For rows of as many columns.
    pub(super) fn new(columns: usize) -> Self {
        Self { bytes: HEADER.to_vec(), columns: i16::try_from(columns).unwrap_or(i16::MAX), ended: false }
    }

    pub(super) fn row(&mut self, cells: &[Cell<'_>]) {
        self.bytes.extend_from_slice(&self.columns.to_be_bytes());
        for cell in cells {
            match cell {
                Cell::Null => self.bytes.extend_from_slice(&(-1_i32).to_be_bytes()),
                Cell::Uuid(id) => self.field(id.as_bytes()),
                Cell::Text(text) => self.field(text.as_bytes()),
                Cell::Integer(number) => self.field(&number.to_be_bytes()),
                Cell::BigInteger(number) => self.field(&number.to_be_bytes()),
                Cell::Double(number) => self.field(&number.to_be_bytes()),
                Cell::Boolean(flag) => self.field(&[u8::from(*flag)]),
                Cell::Time(time) => self.field(&(time.timestamp_micros() - EPOCH_2000).to_be_bytes()),
            }
        }
    }

    /// How many bytes wait to be taken.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes so far, once: with the end of the data if no row follows. Nothing after the end.
    pub(super) fn take(&mut self, last: bool) -> Option<Vec<u8>> {
        if self.ended {
            return None;
        }
        if last {
            self.ended = true;
            self.bytes.extend_from_slice(TRAILER);
        }
        Some(std::mem::take(&mut self.bytes))
    }

    fn field(&mut self, value: &[u8]) {
        // Every text was checked to be far shorter than the format's limit.
        self.bytes.extend_from_slice(&i32::try_from(value.len()).unwrap_or(i32::MAX).to_be_bytes());
        self.bytes.extend_from_slice(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_its_number_of_fields_and_each_with_its_length() {
        let mut data = CopyData::new(3);
        let noon: chrono::DateTime<chrono::Utc> = "2000-01-01T00:00:01Z".parse().unwrap();
        data.row(&[Cell::Null, Cell::from("ab"), Cell::from(noon)]);
        let bytes = data.take(true).unwrap();
        assert!(data.take(true).is_none());
        let (header, rest) = bytes.split_at(19);
        assert_eq!(header, HEADER);
        let expected: Vec<u8> = [
            &[0, 3][..],
            &[255, 255, 255, 255],
            &[0, 0, 0, 2, b'a', b'b'],
            &[0, 0, 0, 8],
            &1_000_000_i64.to_be_bytes(),
            &[255, 255],
        ]
        .concat();
        assert_eq!(rest, expected);
    }
}
