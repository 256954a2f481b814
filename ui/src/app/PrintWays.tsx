import { Button, Menu } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReportSearch } from "../features/reports/reportSearch";
import { ButtonLink } from "../shared/ui/ButtonLink";

interface PaperWay {
  /** The report's name. */
  name: string;
  /** What the menu calls it; one alone is called by the button. */
  words: string;
}

interface Props {
  /** What the button says. */
  words: string;
  papers: readonly PaperWay[];
  /** Of what: the kitchen, the day, the meal. */
  search: ReportSearch;
}

/** The way from a screen to its papers, where they are looked at, printed and saved. */
export function PrintWays({ words, papers, search }: Props) {
  const [only] = papers;
  if (papers.length === 1 && only !== undefined) {
    return (
      <ButtonLink
        to="/reports/$name"
        params={{ name: only.name }}
        search={search}
        leftSection={<IconPrinter size="1.25rem" aria-hidden />}
      >
        {words}
      </ButtonLink>
    );
  }
  return (
    <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" mih="2.75rem" leftSection={<IconPrinter size="1.25rem" aria-hidden />}>
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map(({ name, words: said }) => (
          <Menu.Item
            key={name}
            mih="2.75rem"
            renderRoot={(props) => <Link {...props} to="/reports/$name" params={{ name }} search={search} />}
          >
            {said}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
