import { isTauri } from "@tauri-apps/api/core";

import { refusalFrom } from "./errors";
import type { Commands } from "./generated";
import { httpTransport } from "./http";
import { tauriTransport } from "./tauri";
import type { Transport } from "./transport";

let transport: Transport = isTauri() ? tauriTransport : httpTransport;

/** For tests: another way to the core. */
export function replaceTransport(other: Transport): void {
  transport = other;
}

/** The way to the core in use. */
export function currentTransport(): Transport {
  return transport;
}

/** Runs a command. Rejects with a refusal, whatever went wrong. */
export async function call<N extends keyof Commands>(
  name: N,
  commandArguments: Commands[N]["arguments"],
): Promise<Commands[N]["answer"]> {
  try {
    // The border: the other side is generated from the same registry, a test holds the two together.
    return (await transport.run(name, commandArguments)) as Commands[N]["answer"];
  } catch (thrown) {
    return Promise.reject(refusalFrom(thrown));
  }
}
