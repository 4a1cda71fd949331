// Starts the page.
import start from "parlance-bindings";
import wasm from "parlance-wasm";

await start({ module_or_path: wasm });
