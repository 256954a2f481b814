import { Button, Checkbox, Chip, Group, Input, Modal, Select, Stack, Textarea } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type DietDetails,
  type DietKind,
  type DietProfile,
  type Elder,
  type Meal,
  type MenuHit,
  type PortionSize,
  type Texture,
  useDietSave,
} from "../../ipc/generated";
import { useDietWords } from "../../shared/diet/useDietWords";
import { RefusalNote } from "../../shared/faults/RefusalNote";
import { useFieldFaults } from "../../shared/faults/useFieldFaults";
import { useFormat } from "../../shared/format/useFormat";
import { DialogFoot } from "../../shared/ui/DialogFoot";
import { notify } from "../../shared/ui/notify";
import { AversionFields } from "./AversionFields";
import classes from "./diets.module.css";
import { type DietDraft, detailsOf, draftOf } from "./dietDraft";
import { HitsDialog } from "../../shared/diet/HitsDialog";

const kinds: readonly DietKind[] = [
  "low_salt",
  "low_fat",
  "diabetic",
  "low_purine",
  "low_protein",
  "low_cholesterol",
  "low_potassium",
  "low_residue",
  "soft",
  "halal",
  "ovo_lacto_vegetarian",
  "vegan",
];

const textures: readonly Texture[] = [
  "regular",
  "easy_to_chew",
  "soft_and_bite_sized",
  "minced_and_moist",
  "pureed",
  "liquidised",
];

const sizes: readonly PortionSize[] = ["small", "regular", "large"];
const meals: readonly Meal[] = ["breakfast", "lunch", "dinner"];

interface Props {
  elder: Pick<Elder, "id" | "name">;
  profile: DietProfile;
  onClose: () => void;
}

/** How an elder eats, entered: every change reaches the menus and the alerts at once. */
export function DietDialog({ elder, profile, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDietWords();
  const save = useDietSave();
  const faultsOf = useFieldFaults();
  const [draft, setDraft] = useState<DietDraft>(() => draftOf(profile.details));
  const [hits, setHits] = useState<readonly MenuHit[]>([]);
  const put = (some: Partial<DietDetails>) => setDraft((before) => ({ ...before, ...some }));
  const faults = faultsOf(save.error, "details");

  function done() {
    save.mutate(
      { elderId: elder.id, version: profile.version, details: detailsOf(draft) },
      {
        onSuccess: ({ ahead }) => {
          const hit = ahead.hits.filter(({ isNew }) => isNew);
          if (hit.length > 0) {
            setHits(hit);
            return;
          }
          notify(t("diet.saved", { name: elder.name }));
          onClose();
        },
      },
    );
  }

  if (hits.length > 0) {
    return <HitsDialog elder={elder} hits={hits} onClose={onClose} />;
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("diet.editTitle", { name: elder.name })}
      closeButtonProps={{ "aria-label": t("action.close") }}
      size="52rem"
    >
      <Stack gap="lg">
        <RefusalNote refusal={save.error} />
        <AversionFields
          rows={draft.rows}
          faults={faults}
          onChange={(rows) => setDraft((before) => ({ ...before, rows }))}
        />
        <Input.Wrapper label={t("diet.diets")} description={t("diet.dietsHint")} labelElement="div">
          <Chip.Group
            multiple
            value={draft.diets}
            onChange={(chosen) => put({ diets: kinds.filter((kind) => chosen.includes(kind)) })}
          >
            <Group gap="xs" mt="xs">
              {kinds.map((kind) => (
                <Chip key={kind} value={kind} size="md" variant="outline" className={classes.choice}>
                  {t(`dietKind.${kind}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
        <Checkbox.Group
          label={t("diet.textures")}
          description={t("diet.texturesHint")}
          value={draft.textures}
          error={faults["textures"]}
          onChange={(chosen) => put({ textures: textures.filter((one) => chosen.includes(one)) })}
        >
          {profile.textureHints.length > 0 && (
            <p className={classes.hint}>
              <IconEye size="1.25rem" aria-hidden />
              {t("diet.hintLook", {
                why: format.list(profile.textureHints.map((hint) => t(`textureHint.${hint}`))),
                textures: words.textures(draft.textures),
              })}
            </p>
          )}
          <div className={classes.textures}>
            {textures.map((texture) => (
              <Checkbox key={texture} value={texture} label={t(`texture.${texture}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Group grow align="start">
          {meals.map((meal) => (
            <Select
              key={meal}
              label={t("diet.portionAt", { meal: t(`meal.${meal}`) })}
              allowDeselect={false}
              data={sizes.map((size) => ({ value: size, label: t(`portionSize.${size}`) }))}
              value={draft.portions[meal]}
              onChange={(value) =>
                put({
                  portions: {
                    ...draft.portions,
                    [meal]: sizes.find((size) => size === value) ?? "regular",
                  },
                })
              }
            />
          ))}
        </Group>
        <Textarea
          label={t("diet.notes")}
          description={t("diet.notesHint")}
          autosize
          minRows={1}
          maxLength={300}
          value={draft.notes}
          error={faults["notes"]}
          onChange={(event) => put({ notes: event.currentTarget.value })}
        />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={save.isPending} onClick={done}>
            {t("action.save")}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
