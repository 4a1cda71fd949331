//! Where rows come from: a file or standard input, unpacked if need be.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Cursor, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use crate::error::ImportError;

const BUFFER: usize = 256 * 1024;

/// The largest window that zstd unpacks with by itself, as a power of two: 128 MB.
const USUAL_WINDOW: u32 = 27;
/// The window that every decoder has to have (RFC 8878, 3.1.1.1.2): 8 MB, for those we do not know.
pub(crate) const SMALL_WINDOW: u32 = 23;

/// A file or standard input. What is packed with gzip or zstd is recognised by its first bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Stdin,
}

impl Input {
    /// `-` is standard input, anything else a path.
    #[must_use]
    pub fn from_argument(argument: &Path) -> Self {
        if argument == Path::new("-") { Self::Stdin } else { Self::File(argument.to_owned()) }
    }

    /// What to call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Stdin => "standard input".to_owned(),
        }
    }

    /// How many bytes it has, if that can be known.
    pub(crate) fn size(&self) -> Option<u64> {
        match self {
            Self::File(path) => path.metadata().ok().filter(std::fs::Metadata::is_file).map(|metadata| metadata.len()),
            Self::Stdin => None,
        }
    }

    /// Opens it for reading text; `position` counts the bytes read off the disk or the pipe.
    pub(crate) fn open(&self, position: Arc<AtomicU64>) -> Result<Box<dyn BufRead>, ImportError> {
        let read_error = |source| ImportError::Read { input: self.name(), source };
        let raw: Box<dyn Read> = match self {
            Self::File(path) => Box::new(File::open(path).map_err(read_error)?),
            Self::Stdin => Box::new(io::stdin()),
        };
        unpack(Counted { inner: raw, position }, &self.name(), USUAL_WINDOW)
    }
}

/// The text of bytes that may be packed with gzip or with zstd, whose window has a limit.
pub(crate) fn unpack(raw: impl Read + 'static, input: &str, window: u32) -> Result<Box<dyn BufRead>, ImportError> {
    let read_error = |source| ImportError::Read { input: input.to_owned(), source };
    let (start, reader) = peek(BufReader::with_capacity(BUFFER, raw)).map_err(read_error)?;
    let unpacked: Box<dyn Read> = match start.as_slice() {
        [0x1f, 0x8b, ..] => Box::new(flate2::read::MultiGzDecoder::new(reader)),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => {
            let mut decoder = zstd::stream::read::Decoder::new(reader).map_err(read_error)?;
            decoder.window_log_max(window).map_err(read_error)?;
            Box::new(decoder)
        }
        _ => Box::new(reader),
    };
    let (start, text) = peek(unpacked).map_err(read_error)?;
    let problem = match start.as_slice() {
        [] => return Err(ImportError::Empty { input: input.to_owned() }),
        [b'P', b'K', 3, 4, ..] => Some("is a ZIP archive; unpack it first"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("is UTF-16; convert it to UTF-8 first"),
        _ => None,
    };
    if let Some(problem) = problem {
        return Err(ImportError::Format { input: input.to_owned(), problem: problem.to_owned() });
    }
    let mut text: Box<dyn BufRead> = Box::new(BufReader::with_capacity(BUFFER, text));
    if start.starts_with(b"\xef\xbb\xbf") {
        text.read_exact(&mut [0; 3]).map_err(read_error)?;
    }
    Ok(text)
}

/// The first bytes, and a reader that still has them.
fn peek<R: Read>(mut reader: R) -> io::Result<(Vec<u8>, impl Read)> {
    let mut start = Vec::with_capacity(4);
    reader.by_ref().take(4).read_to_end(&mut start)?;
    Ok((start.clone(), Cursor::new(start).chain(reader)))
}

struct Counted<R> {
    inner: R,
    position: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.position.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn text_of(bytes: &[u8]) -> Result<String, ImportError> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        let mut text = String::new();
        Input::File(file.path().to_owned()).open(Arc::default())?.read_to_string(&mut text).unwrap();
        Ok(text)
    }

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn packed_and_plain_text_read_the_same() {
        assert_eq!(text_of(b"a,b\n").unwrap(), "a,b\n");
        assert_eq!(text_of(&gzip("a,b\n")).unwrap(), "a,b\n");
        assert_eq!(text_of(&zstd::encode_all(&b"a,b\n"[..], 1).unwrap()).unwrap(), "a,b\n");
    }

    #[test]
    fn every_part_of_a_packed_file_is_read() {
        let two = [gzip("a\n"), gzip("b\n")].concat();
        assert_eq!(text_of(&two).unwrap(), "a\nb\n");
    }

    #[test]
    fn a_window_that_takes_much_memory_is_for_files_alone() {
        let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), 1).unwrap();
        encoder.window_log(25).unwrap();
        encoder.write_all(b"a,b\n").unwrap();
        let packed = encoder.finish().unwrap();
        assert_eq!(text_of(&packed).unwrap(), "a,b\n");
        let error = unpack(io::Cursor::new(packed), "the body", SMALL_WINDOW).err().unwrap();
        assert!(matches!(error, ImportError::Read { .. }), "{error}");
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(text_of(b"\xef\xbb\xbfa,b\n").unwrap(), "a,b\n");
        assert_eq!(text_of(&gzip("\u{feff}a,b\n")).unwrap(), "a,b\n");
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, part) in [
            (&b""[..], "is empty"),
            (&gzip("")[..], "is empty"),
            (b"PK\x03\x04....", "ZIP"),
            (b"\xff\xfea\0,\0", "UTF-16"),
            (b"\xfe\xff\0a\0,", "UTF-16"),
        ] {
            assert!(text_of(bytes).unwrap_err().to_string().contains(part), "{part}");
        }
        let missing = Input::File("/nowhere/calls.csv".into()).open(Arc::default()).err().unwrap();
        assert!(missing.to_string().starts_with("cannot read /nowhere/calls.csv: "));
    }
}
