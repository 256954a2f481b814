import { invoke, isTauri } from "@tauri-apps/api/core";

import { refusalFrom } from "./errors";
import type { WrittenFile } from "./generated";

/**
 * Saves a file where the person says: through the system's dialog in the window, as a download in a browser. Answers
 * where it went, or nothing where the person thought better of it. Rejects with a refusal.
 */
export async function saveFile(file: WrittenFile): Promise<string | null> {
  if (isTauri()) {
    try {
      const { fileName, content } = file;
      return await invoke<string | null>("save_file", { fileName, content });
    } catch (thrown) {
      return Promise.reject(refusalFrom(thrown));
    }
  }
  const bytes = Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.fileName;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return file.fileName;
}
