import type { ShownChart } from "../../ipc/generated";
import classes from "./chart.module.css";

/** What each look stands for. */
export function ChartKey({ chart }: { chart: ShownChart }) {
  if (chart.series.length < 2 && chart.target === null && chart.band === null) {
    return null;
  }
  if (chart.form === "heat_map") {
    return null;
  }
  return (
    <ul className={classes.key}>
      {chart.series.map(({ name, part }) => (
        <li key={name}>
          <svg width="16" height="12" aria-hidden>
            {chart.form === "lines" ? (
              <line x1="0" x2="16" y1="6" y2="6" className={classes.line} data-part={part} />
            ) : (
              <>
                <rect x="1" y="1" width="14" height="10" className={classes.bar} data-part={part} />
                {/* The same lines as in the bars: told apart without their colour. */}
                {part === "attention" && (
                  <path d="M2,10 l8,-8 M7,10 l7,-7" className={classes.hatch} data-part={part} />
                )}
                {part === "other" && (
                  <path d="M2,2 l8,8 M7,2 l7,7" className={classes.hatch} data-part={part} />
                )}
              </>
            )}
          </svg>
          {name}
        </li>
      ))}
      {chart.band !== null && (
        <li>
          <svg width="16" height="12" aria-hidden>
            <rect x="1" y="1" width="14" height="10" className={classes.band} />
            <path d="M1,1 v10 M15,1 v10" className={classes.bandEnd} />
          </svg>
          {chart.band.name}
        </li>
      )}
      {chart.target !== null && (
        <li>
          <svg width="16" height="12" aria-hidden>
            <line x1="0" x2="16" y1="6" y2="6" className={classes.target} />
          </svg>
          {chart.target.name}
        </li>
      )}
    </ul>
  );
}
