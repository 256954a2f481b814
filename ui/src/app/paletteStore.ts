import { createSpotlight } from "@mantine/spotlight";

/** One palette for the window. */
const [paletteStore, palette] = createSpotlight();

export { paletteStore };

/** Opens it, whoever asks. */
export function openPalette(): void {
  palette.open();
}
