import { Button, Checkbox, SegmentedControl, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type ClashGroup,
  type MenuPlace,
  useMenuCandidates,
  useMenuChoose,
  useMenuOverride,
  useMenuWithdrawChoice,
} from "../../ipc/generated";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { inOneLine } from "../../shared/format/inOneLine";
import { FormDialog } from "../../shared/ui/FormDialog";
import { notify } from "../../shared/ui/notify";
import { CandidateList } from "./CandidateList";
import { distinct } from "./people";
import { useMenuWords } from "./words";
import classes from "./menus.module.css";

type How = "choose" | "leave_out" | "override";

interface Props {
  kitchenId: string;
  place: MenuPlace;
  group: ClashGroup;
  onClose: () => void;
}

/** Another dish for one eater or several; nothing, with a reason; or, for one eater, a blocked dish with a reason. */
export function ChooseDialog({ kitchenId, place, group, onClose }: Props) {
  const { t } = useTranslation();
  const { causes } = useMenuWords();
  const faultsOf = useFieldFaults();
  const choose = useMenuChoose();
  const override = useMenuOverride();
  const withdraw = useMenuWithdrawChoice();
  const [who, setWho] = useState(group.people.map(({ demandKey }) => demandKey));
  const [how, setHow] = useState<How>("choose");
  const [dish, setDish] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const at = { kitchenId, serviceOn: place.on, meal: place.meal, slotId: group.slotId };
  const [first] = who;
  const candidates = useMenuCandidates({ ...at, demandKey: first ?? "" }, { enabled: first !== undefined });
  const refusal = choose.error ?? override.error ?? withdraw.error ?? candidates.error;
  const faults = faultsOf(refusal);
  const isDecided = ["chosen", "left_out", "overridden"].includes(group.served);
  const chosen = group.people.filter(({ demandKey }) => who.includes(demandKey));
  const names = distinct(chosen).map(({ name }) => name);
  const done = { onSuccess: () => (notify(t("menus.chosenFor", { who: names.join("、") })), onClose()) };

  function save() {
    if (how === "override") {
      override.mutate({ ...at, demandKey: first ?? "", dishId: dish ?? "", reason: reason.trim() }, done);
    } else {
      const leaves = how === "leave_out";
      choose.mutate(
        { ...at, demandKeys: who, dishId: leaves ? null : dish, reason: leaves ? reason.trim() : "" },
        done,
      );
    }
  }

  return (
    <FormDialog
      title={t("menus.chooseTitle", { dish: group.menuDishName })}
      refusal={refusal}
      saveWords={t(how === "override" ? "menus.overrideIt" : "action.save")}
      isSaving={choose.isPending || override.isPending}
      isHeld={who.length === 0 || (how !== "leave_out" && dish === null)}
      aside={
        isDecided && (
          <Button
            variant="subtle"
            mr="auto"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ ...at, demandKeys: who }, { onSuccess: onClose })}
          >
            {t("menus.backToProposal")}
          </Button>
        )
      }
      onSave={save}
      onClose={onClose}
    >
      <p className={classes.why}>{causes(group.causes, group.textures)}</p>
      {group.people.length > 1 ? (
        <Checkbox.Group label={t("menus.forWhom")} value={who} onChange={setWho} error={faults["demandKeys"]}>
          <div className={classes.who}>
            {group.people.map(({ demandKey, name, siteName, isExtra }) => (
              <Checkbox
                key={demandKey}
                value={demandKey}
                label={inOneLine([name, siteName, isExtra ? t("demandReason.extra_portion") : ""])}
              />
            ))}
          </div>
        </Checkbox.Group>
      ) : (
        <p className={classes.one}>
          {group.people[0]?.name} · {group.people[0]?.siteName}
        </p>
      )}
      <SegmentedControl
        fullWidth
        aria-label={t("menus.how")}
        value={how}
        onChange={(value) => {
          setHow(value === "leave_out" || value === "override" ? value : "choose");
          setDish(null);
        }}
        data={[
          { value: "choose", label: t("menus.choose") },
          { value: "leave_out", label: t("menus.leaveOut") },
          { value: "override", label: t("menus.override"), disabled: who.length !== 1 },
        ]}
      />
      {how !== "leave_out" && (
        <>
          <TextInput
            label={t("menus.findDish")}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <CandidateList
            candidates={candidates.data}
            typed={typed}
            isBlocked={how === "override"}
            value={dish}
            onChange={setDish}
          />
        </>
      )}
      {how !== "choose" && (
        <Textarea
          label={t(how === "override" ? "menus.overrideReason" : "menus.leaveOutReason")}
          description={how === "override" ? t("menus.overrideHint") : undefined}
          required
          maxLength={200}
          autosize
          minRows={2}
          value={reason}
          error={faults["reason"]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
