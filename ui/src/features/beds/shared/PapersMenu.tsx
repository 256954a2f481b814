import { Button, Menu } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** The papers of beds, by the names under which the core writes them. */
type BedPaper = "list" | "census" | "handover" | "night_round" | "waiting" | "forecast" | "occupancy";

interface Props {
  /** None: of the whole district. */
  centreId: string | null;
  papers: readonly BedPaper[];
  /** Of which day, where a paper is of one. */
  on?: string;
  /** Of which days, where a paper is of several. */
  span?: { from: string; until: string };
}

/** Where a paper is seen, printed and saved. */
function address(paper: BedPaper, { centreId, on, span }: Props): string {
  const search = new URLSearchParams({
    ...(centreId === null ? {} : { centreId }),
    ...(on === undefined ? {} : { on }),
    ...(span === undefined ? {} : span),
  });
  return `#/reports/beds_${paper}?${search.toString()}`;
}

/** What of a screen is had on paper. */
export function PapersMenu(props: Props) {
  const { t } = useTranslation();
  const [only, ...others] = props.papers;
  const icon = <IconPrinter size="1.25rem" aria-hidden />;
  if (only !== undefined && others.length === 0) {
    return (
      <Button
        component="a"
        variant="default"
        mih="2.75rem"
        leftSection={icon}
        href={address(only, props)}
        aria-label={`${t("beds.papers.print")} ${t(`beds.papers.${only}`)}`}
      >
        {t("beds.papers.print")}
      </Button>
    );
  }
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <Button variant="default" mih="2.75rem" leftSection={icon}>
          {t("beds.papers.print")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.papers.map((paper) => (
          <Menu.Item key={paper} component="a" href={address(paper, props)}>
            {t(`beds.papers.${paper}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
