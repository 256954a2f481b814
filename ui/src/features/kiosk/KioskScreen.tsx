import { IconLock } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { fillScreen } from "../../ipc/fullScreen";
import {
  type KioskGreeting,
  type KioskHere,
  type KioskPerson,
  useKioskBoard,
  useKioskCheckIn,
  useKioskCheckOut,
} from "../../ipc/generated";
import { useFormat } from "../../shared/format/useFormat";
import { ComingBack } from "./ComingBack";
import { FrontDesk } from "./FrontDesk";
import { GoingHome } from "./GoingHome";
import { Greeting } from "./Greeting";
import { Initials } from "./Initials";
import { LeaveDialog } from "./LeaveDialog";
import { Names } from "./Names";
import classes from "./kiosk.module.css";
import { useIdle } from "./useIdle";
import { useScanner } from "./useScanner";

/** Somebody who walks away leaves no name behind on the screen. */
const BACK_AFTER = 12_000;
/** Long enough to read a greeting aloud. */
const GREETED_FOR = 6_000;
const EVERY_MINUTE = 60_000;

type Step =
  | { at: "start" }
  | { at: "names"; initial: string }
  | { at: "going"; person: KioskPerson }
  | { at: "comingBack"; person: KioskPerson }
  | { at: "greeting"; greeting: KioskGreeting }
  | { at: "frontDesk" };

const START: Step = { at: "start" };

interface Props {
  kiosk: KioskHere;
  /** The password was right. */
  onLeft: () => void;
}

/** The door for elders and families: touch a letter, touch a name; or hold a card to the scanner. Nothing else. */
export function KioskScreen({ kiosk, onLeft }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const board = useKioskBoard({ refetchInterval: EVERY_MINUTE });
  const checkIn = useKioskCheckIn();
  const checkOut = useKioskCheckOut();
  const [step, setStep] = useState<Step>(START);
  const [isLeaving, setIsLeaving] = useState(false);
  const isBusy = checkIn.isPending || checkOut.isPending;

  useEffect(() => {
    void fillScreen(true);
    // The menu of the engine offers to reload and to go back: nothing for passers-by.
    const noMenu = (event: Event) => event.preventDefault();
    window.addEventListener("contextmenu", noMenu);
    return () => {
      window.removeEventListener("contextmenu", noMenu);
      void fillScreen(false);
    };
  }, []);

  const toStart = useCallback(() => setStep(START), []);
  useIdle(step.at === "start" || isBusy ? null : step.at === "greeting" ? GREETED_FOR : BACK_AFTER, toStart);

  const comeIn = (person: KioskPerson) =>
    checkIn.mutate(
      { elderId: person.elderId },
      {
        onSuccess: (greeting) => setStep({ at: "greeting", greeting }),
        onError: () => setStep({ at: "frontDesk" }),
      },
    );
  const choose = (person: KioskPerson) => {
    if (isBusy) {
      return;
    }
    if (person.isHere) {
      setStep({ at: "going", person });
      return;
    }
    if (person.hasLeft) {
      setStep({ at: "comingBack", person });
      return;
    }
    comeIn(person);
  };
  const goHome = (person: KioskPerson) =>
    checkOut.mutate(
      { elderId: person.elderId },
      {
        onSuccess: (greeting) => setStep({ at: "greeting", greeting }),
        onError: () => setStep({ at: "frontDesk" }),
      },
    );

  useScanner(!isLeaving && !isBusy, (found) =>
    found === null ? setStep({ at: "frontDesk" }) : choose(found),
  );

  const people = board.data?.people ?? [];
  return (
    <main className={classes.kiosk}>
      <header className={classes.top}>
        <span>{kiosk.centreName}</span>
        {board.data && <span>{format.time(board.data.now, board.data.timeZone)}</span>}
      </header>
      {step.at === "start" && (
        <Initials people={people} onChoose={(initial) => setStep({ at: "names", initial })} />
      )}
      {step.at === "names" && (
        <Names
          initial={step.initial}
          people={people.filter((person) => person.initial === step.initial)}
          isBusy={isBusy}
          // Of two who look the same a touch does not say who it was; a card does.
          onChoose={(person) => (person.isAlike ? setStep({ at: "frontDesk" }) : choose(person))}
          onBack={toStart}
        />
      )}
      {step.at === "going" && (
        <GoingHome person={step.person} isBusy={isBusy} onGo={() => goHome(step.person)} onBack={toStart} />
      )}
      {step.at === "comingBack" && (
        <ComingBack
          person={step.person}
          isBusy={isBusy}
          onBackAgain={() => comeIn(step.person)}
          onNo={toStart}
        />
      )}
      {(step.at === "greeting" || step.at === "frontDesk") && (
        // The words one sees there are a single large button, in which nothing is a heading.
        <h1 className={classes.unseen}>{t("kiosk.startTitle")}</h1>
      )}
      {step.at === "greeting" && (
        <Greeting
          greeting={step.greeting}
          timeZone={board.data?.timeZone ?? "Asia/Shanghai"}
          onDone={toStart}
        />
      )}
      {step.at === "frontDesk" && <FrontDesk onDone={toStart} />}
      <footer className={classes.foot}>
        <button type="button" className={classes.leave} onClick={() => setIsLeaving(true)}>
          <IconLock size="1.25rem" aria-hidden />
          {t("kiosk.staff")}
        </button>
      </footer>
      {isLeaving && (
        <LeaveDialog hasLeaveCode={kiosk.hasLeaveCode} onLeft={onLeft} onClose={() => setIsLeaving(false)} />
      )}
    </main>
  );
}
