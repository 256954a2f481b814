import { Button, Skeleton } from "@mantine/core";
import {
  IconAdjustments,
  IconBuilding,
  IconBuildingCommunity,
  IconPencil,
  IconPlus,
} from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  type Bed,
  type Building,
  type CareRoom,
  type House,
  type Ward,
  useBedHouse,
} from "../../../ipc/generated";
import { RefusalNote } from "../../../shared/faults/RefusalNote";
import { inOneLine } from "../../../shared/format/inOneLine";
import { ButtonLink } from "../../../shared/ui/ButtonLink";
import { Card } from "../../../shared/ui/Card";
import { Empty } from "../../../shared/ui/Empty";
import { Screen } from "../../../shared/ui/Screen";
import type { ResidenceHere } from "../shared/residence";
import { BedEditDialog } from "./BedEditDialog";
import { BuildingDialog } from "./BuildingDialog";
import { RoomDialog } from "./RoomDialog";
import { RulesDialog } from "./RulesDialog";
import { WardDialog } from "./WardDialog";
import { hasPlace } from "./bedDraft";
import classes from "./house.module.css";

type Asked =
  | { what: "rules" }
  | { what: "building"; building: Building | null }
  | { what: "ward"; ward: Ward | null }
  | { what: "room"; room: CareRoom | null; floorId: string }
  | { what: "bed"; bed: Bed | null; room: CareRoom };

interface Props {
  residence: ResidenceHere | null;
  tools?: ReactNode;
}

/** The house: buildings with floors, wards, rooms and beds. */
export function HouseScreen({ residence, tools }: Props) {
  const { t } = useTranslation();
  const house = useBedHouse({ centreId: residence?.id ?? "" }, { enabled: residence !== null });
  if (residence === null) {
    return (
      <Screen title={t("beds.house.title")}>
        <Empty icon={IconBuildingCommunity} title={t("beds.noResidence")} hint={t("beds.noResidenceHint")}>
          <ButtonLink to="/settings">{t("nav.settings")}</ButtonLink>
        </Empty>
      </Screen>
    );
  }
  if (!house.data) {
    return (
      <Screen title={t("beds.house.title")} tools={tools}>
        {house.error ? (
          <RefusalNote refusal={house.error} timeZone={residence.timeZone} />
        ) : (
          <Skeleton height="24rem" radius="lg" />
        )}
      </Screen>
    );
  }
  return <Loaded residence={residence} house={house.data} tools={tools} />;
}

function Loaded({ residence, house, tools }: { residence: ResidenceHere; house: House; tools: ReactNode }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const share = house.beds === 0 ? null : ((house.nursingBeds / house.beds) * 100).toFixed(1);
  const newBuilding = (
    <Button
      leftSection={<IconPlus size="1.25rem" aria-hidden />}
      onClick={() => setAsked({ what: "building", building: null })}
    >
      {t("beds.house.newBuilding")}
    </Button>
  );
  const mayHaveRooms = house.buildings.length > 0 && house.wards.length > 0;
  return (
    <Screen
      title={t("beds.house.title")}
      tools={
        <>
          {tools}
          <span className={classes.sum}>
            {t("beds.house.sum", { count: house.beds, nursing: house.nursingBeds })}
            {share !== null && ` · ${t("beds.nursingShare", { share })}`}
          </span>
          <Button
            variant="default"
            leftSection={<IconAdjustments size="1.25rem" aria-hidden />}
            onClick={() => setAsked({ what: "rules" })}
          >
            {t("beds.rules.open")}
          </Button>
          {house.buildings.length > 0 && newBuilding}
        </>
      }
    >
      {house.buildings.length === 0 && (
        <Empty icon={IconBuilding} title={t("beds.house.empty")} hint={t("beds.house.emptyHint")}>
          {newBuilding}
        </Empty>
      )}
      {house.buildings.length > 0 && (
        <Card
          title={t("beds.wards")}
          hint={t("beds.house.wardsHint")}
          action={
            <Button variant="default" onClick={() => setAsked({ what: "ward", ward: null })}>
              {t("beds.house.newWard")}
            </Button>
          }
        >
          {house.wards.length === 0 ? (
            <p className={classes.quiet}>{t("beds.house.noWard")}</p>
          ) : (
            <ul className={classes.wards}>
              {house.wards.map((ward) => (
                <li key={ward.id}>
                  <Button
                    variant="default"
                    mih="2.75rem"
                    rightSection={<IconPencil size="1rem" aria-hidden />}
                    aria-label={t("beds.house.changeOf", { name: ward.name })}
                    onClick={() => setAsked({ what: "ward", ward })}
                  >
                    {ward.name}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {house.buildings.map((building) => (
        <Card
          key={building.id}
          title={building.name}
          action={
            <Button
              variant="default"
              aria-label={`${t("beds.house.changeBuilding")} ${building.name}`}
              onClick={() => setAsked({ what: "building", building })}
            >
              {t("beds.house.changeBuilding")}
            </Button>
          }
        >
          {building.floors.map((floor) => {
            const rooms = house.rooms.filter((room) => room.floorId === floor.id);
            return (
              <section key={floor.id} className={classes.floor} aria-label={floor.name}>
                <div className={classes.floorHead}>
                  <h3>{floor.name}</h3>
                  <Button
                    variant="subtle"
                    mih="2.75rem"
                    disabled={!mayHaveRooms}
                    leftSection={<IconPlus size="1.125rem" aria-hidden />}
                    aria-label={t("beds.house.newRoomOn", { floor: floor.name })}
                    onClick={() => setAsked({ what: "room", room: null, floorId: floor.id })}
                  >
                    {t("beds.house.newRoom")}
                  </Button>
                </div>
                {rooms.length === 0 && (
                  <p className={classes.quiet}>
                    {t(house.wards.length === 0 ? "beds.house.wardFirst" : "beds.house.noRooms")}
                  </p>
                )}
                <ul className={classes.rooms}>
                  {rooms.map((room) => (
                    <RoomLine
                      key={room.id}
                      house={house}
                      room={room}
                      onRoom={() => setAsked({ what: "room", room, floorId: room.floorId })}
                      onBed={(bed) => setAsked({ what: "bed", bed, room })}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </Card>
      ))}
      {asked?.what === "rules" && <RulesDialog residence={residence} onClose={close} />}
      {asked?.what === "building" && (
        <BuildingDialog residence={residence} building={asked.building} onClose={close} />
      )}
      {asked?.what === "ward" && <WardDialog residence={residence} ward={asked.ward} onClose={close} />}
      {asked?.what === "room" && (
        <RoomDialog
          residence={residence}
          house={house}
          room={asked.room}
          floorId={asked.floorId}
          onClose={close}
        />
      )}
      {asked?.what === "bed" && (
        <BedEditDialog
          residence={residence}
          today={house.today}
          room={asked.room}
          bed={asked.bed}
          onClose={close}
        />
      )}
    </Screen>
  );
}

interface LineProps {
  house: House;
  room: CareRoom;
  onRoom: () => void;
  onBed: (bed: Bed | null) => void;
}

function RoomLine({ house, room, onRoom, onBed }: LineProps) {
  const { t } = useTranslation();
  const ward = house.wards.find(({ id }) => id === room.wardId);
  const words = [
    t(`sexRule.${room.sexRule}`),
    ...(ward ? [ward.name] : []),
    ...room.features.map((feature) => t(`roomFeature.${feature}`)),
  ];
  return (
    <li className={classes.room}>
      <div className={classes.roomName}>
        <strong>{room.name}</strong>
        <span>{inOneLine(words)}</span>
      </div>
      <div className={classes.beds}>
        {room.beds.map((bed) => {
          const isOut = bed.inServiceUntilOn !== null && bed.inServiceUntilOn <= house.today;
          return (
            <button
              key={bed.id}
              type="button"
              className={classes.bed}
              data-out={isOut || undefined}
              onClick={() => onBed(bed)}
            >
              <strong>
                <span className="visually-hidden">{room.name}-</span>
                {bed.label}
              </strong>
              <span>{isOut ? t("beds.house.outOfService") : t(`bedKind.${bed.kind}`)}</span>
            </button>
          );
        })}
        {hasPlace(room) && (
          <Button
            variant="subtle"
            mih="2.75rem"
            aria-label={t("beds.house.newBedIn", { room: room.name })}
            leftSection={<IconPlus size="1.125rem" aria-hidden />}
            onClick={() => onBed(null)}
          >
            {t("beds.house.newBed")}
          </Button>
        )}
      </div>
      <Button
        variant="subtle"
        mih="2.75rem"
        aria-label={t("beds.house.changeOf", { name: room.name })}
        onClick={onRoom}
      >
        {t("beds.house.change")}
      </Button>
    </li>
  );
}
