import { Button } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ShownChart } from "../../ipc/generated";
import classes from "./chart.module.css";
import { ChartDrawing, HEIGHT, LEFT, WIDTH, placeOf } from "./ChartDrawing";
import { ChartKey } from "./ChartKey";
import { ChartTable } from "./ChartTable";
import { rangeText, valueText } from "./scale";
import { useArrows } from "./useArrows";

/**
 * A picture in the window: the same data as on paper, with the numbers of a place at the pointer or under the arrow
 * keys, and the whole as a table on request.
 */
export function ChartView({ chart }: { chart: ShownChart }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const { row, stop, setStop, move } = useArrows(chart.categories.length);
  const height = chart.form === "lying_bars" || chart.form === "heat_map" ? undefined : HEIGHT;
  const say = (place: number) => {
    const values = chart.series.map(({ name, values: all }) => {
      const value = all[place];
      return `${name} ${value == null ? "—" : valueText(chart, value)}`;
    });
    const target = chart.target?.values[place] ?? chart.target?.values[0];
    if (chart.target !== null && target !== undefined) {
      values.push(`${chart.target.name} ${valueText(chart, target)}`);
    }
    const range = rangeText(chart, place);
    if (chart.band !== null && range !== null) {
      values.push(`${chart.band.name} ${range}`);
    }
    return t("charts.reading", {
      name: chart.categories[place] ?? "",
      values: values.join(t("charts.comma")),
    });
  };
  return (
    <section className={classes.chart} aria-label={t("charts.pictureOf", { title: chart.title })}>
      <div className={classes.head}>
        <h3 className={classes.title}>
          {chart.title}
          {chart.unit !== "" && <span className={classes.unit}>{chart.unit}</span>}
        </h3>
        <Button
          variant="subtle"
          size="compact-md"
          mih="2.75rem"
          leftSection={asTable ? <IconChartBar size="1.1rem" /> : <IconTable size="1.1rem" />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t("charts.asPicture") : t("charts.asTable")}
        </Button>
      </div>
      {asTable ? (
        <ChartTable chart={chart} />
      ) : (
        <>
          <div className={classes.drawing} onPointerLeave={() => setAt(null)}>
            <ChartDrawing chart={chart} at={at} />
            <div
              ref={row}
              className={classes.places}
              role="group"
              aria-label={chart.about}
              style={{ left: `${(LEFT / WIDTH) * 100}%` }}
              data-height={height}
            >
              {chart.categories.map((name, place) => (
                <button
                  // Two days of a chart may have the same name; a place has no other.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={place}
                  type="button"
                  className={classes.place}
                  style={placeOf(chart, place)}
                  tabIndex={place === stop ? 0 : -1}
                  aria-label={say(place)}
                  onKeyDown={move}
                  onFocus={() => {
                    setStop(place);
                    setAt(place);
                  }}
                  onBlur={() => setAt(null)}
                  onPointerEnter={() => setAt(place)}
                  onClick={() => setAt(place)}
                >
                  <span className="visually-hidden">{name}</span>
                </button>
              ))}
            </div>
          </div>
          <p className={classes.reading} aria-hidden>
            {at === null ? t("charts.hint") : say(at)}
          </p>
          <ChartKey chart={chart} />
        </>
      )}
    </section>
  );
}
