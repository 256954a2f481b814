import { isTauri } from "@tauri-apps/api/core";
import { getCurrentWindow } from "@tauri-apps/api/window";

/** The window fills the whole screen, or not. In a browser it stays as it is. */
export async function fillScreen(isFull: boolean): Promise<void> {
  if (isTauri()) {
    await getCurrentWindow().setFullscreen(isFull);
  }
}
