//! Embeds the web client's files when it is asked for.

fn main() {
    #[cfg(feature = "web")]
    embed("../../frontend/dist");
}

#[cfg(feature = "web")]
fn embed(folder: &str) {
    if std::path::Path::new(folder).join("index.html").exists() {
        memory_serve::load_directory(folder);
    } else {
        println!("cargo::error=the web client is not built: run `cargo xtask web`");
    }
}
