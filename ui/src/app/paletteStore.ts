import { createSpotlight } from "@mantine/spotlight";

/** One palette for the window. */
const [paletteStore, palette] = createSpotlight();

export { paletteStore };

/** What is typed in it. */
export function paletteQuery(query: string): void {
  paletteStore.updateState((state) => ({ ...state, query }));
}

/** Opens it, whoever asks. */
export function openPalette(): void {
  // Emptied here and not while it fades out: whoever opens it and types at once must not lose the first letter.
  paletteQuery("");
  palette.open();
}
