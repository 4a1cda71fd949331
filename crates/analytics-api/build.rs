//! Embeds the web client's files when it is asked for.

fn main() {
    #[cfg(feature = "web")]
    memory_serve::load_directory("../../frontend/dist");
}
