import type { Error as Refusal, FieldFault } from "./generated";

export type { Refusal };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function internal(detail: string): Refusal {
  return { code: "internal", params: { reference: detail.slice(0, 80) }, message: detail, fields: [] };
}

/**
 * Makes a refusal of whatever a transport rejected with. The core sends our object; the shell itself refuses with
 * plain text, the browser with an exception: those mean that we broke.
 */
export function refusalFrom(thrown: unknown): Refusal {
  if (isRecord(thrown) && typeof thrown["code"] === "string" && isRecord(thrown["params"])) {
    const fields = Array.isArray(thrown["fields"]) ? (thrown["fields"] as FieldFault[]) : [];
    const message = typeof thrown["message"] === "string" ? thrown["message"] : thrown["code"];
    // A checked border: an unknown code from a newer core is worded as `internal` by the texts.
    return { code: thrown["code"], params: thrown["params"], message, fields } as unknown as Refusal;
  }
  if (thrown instanceof globalThis.Error) {
    return internal(thrown.message);
  }
  return internal(typeof thrown === "string" ? thrown : "unknown");
}
