/** `hóng shāo ròu` as it is typed: `hongshaorou`. */
const plain = (pinyin: string): string => pinyin.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether what was typed finds a thing: by its characters, its pinyin from any syllable on, or its initials. */
export function isFound(typed: string, name: string, pinyin: string): boolean {
  const query = plain(typed).replaceAll(/\s/g, "");
  if (query === "" || name.toLowerCase().includes(query)) {
    return true;
  }
  const syllables = plain(pinyin).split(" ");
  return syllables.some((_, from) => {
    const rest = syllables.slice(from);
    return (
      rest.join("").startsWith(query) ||
      rest
        .map((syllable) => syllable.slice(0, 1))
        .join("")
        .startsWith(query)
    );
  });
}
