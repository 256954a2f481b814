import { createContext, use } from "react";

import type { Error as Refusal, WriteList, WrittenFile } from "../../ipc/generated";

/** What files need of the core and of the window; the program's root brings it. */
export interface Files {
  /** Has a list made into a file. */
  write: (asked: WriteList) => Promise<WrittenFile>;
  /** Saves a file where the person says; answers where it went, or nothing where the person thought better of it. */
  save: (file: WrittenFile) => Promise<string | null>;
  /** What went wrong, in the words of the core. */
  refusalFrom: (thrown: unknown) => Refusal;
}

const nowhere = () => Promise.reject(new Error("no files outside of the program"));

export const FilesContext = createContext<Files>({
  write: nowhere,
  save: nowhere,
  refusalFrom: () => ({ code: "internal", params: { reference: "files" }, message: "", fields: [] }),
});

export const useFiles = (): Files => use(FilesContext);
