import { invoke, isTauri } from "@tauri-apps/api/core";

/** Prints what is on the page, through the dialog of the system. */
export async function printWindow(): Promise<void> {
  if (isTauri()) {
    // Not every engine answers `window.print()` by itself; the shell asks the engine.
    await invoke("print_window");
  } else {
    window.print();
  }
}
