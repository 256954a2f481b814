import {
  type RouterHistory,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";

import { preferences } from "../shared/preferences/preferences";
import { AttendanceRoute } from "./AttendanceRoute";
import { NotFound } from "./NotFound";
import { showPlace } from "./showPlace";
import { Root } from "./Root";
import { ScreenFault } from "./ScreenFault";
import {
  type OccupancySearch,
  figureCodes,
  bedKinds,
  leavingReasons,
  occupancyGroups,
  occupancyPeriods,
} from "../features/beds/occupancy/occupancySearch";
import { readSearch } from "../features/reports/reportSearch";

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The day in an address, where there is one. */
const dayOf = (search: Record<string, unknown>): { on?: string } => {
  const on = text(search["on"]);
  return on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {};
};

/** The days in an address, half-open, where there are both. */
const spanOf = (search: Record<string, unknown>): { from?: string; until?: string } => {
  const [from, until] = [dayOf({ on: search["from"] }).on, dayOf({ on: search["until"] }).on];
  return from === undefined || until === undefined ? {} : { from, until };
};

const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: ScreenFault,
  // A row of a report leads to a screen at its centre. Reports say their centre in their own address.
  beforeLoad: ({ location, preload }) => {
    const centreId = text(Reflect.get(location.search, "centreId"));
    if (!preload && centreId !== undefined) {
      showPlace(location.pathname, centreId);
    }
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router's way to say "go there instead"
    throw redirect({ to: preferences().startsWith === "today" ? "/today" : "/attendance" });
  },
});

const today = createRoute({
  getParentRoute: () => root,
  path: "/today",
  component: lazyRouteComponent(() => import("./todayRoutes"), "TodayRoute"),
});

const attendance = createRoute({
  getParentRoute: () => root,
  path: "/attendance",
  validateSearch: dayOf,
  component: AttendanceRoute,
});

// What is not the board is fetched when it is first opened: the board must stand as soon as the window does.
const elders = createRoute({
  getParentRoute: () => root,
  path: "/elders",
  component: lazyRouteComponent(() => import("./elderRoutes"), "EldersRoute"),
});
const elderNew = createRoute({
  getParentRoute: () => root,
  path: "/elders/new",
  validateSearch: (search: Record<string, unknown>): { name?: string } => {
    const name = text(search["name"]);
    return name === undefined ? {} : { name };
  },
  component: lazyRouteComponent(() => import("./elderRoutes"), "ElderNewRoute"),
});
const elder = createRoute({
  getParentRoute: () => root,
  path: "/elders/$elderId",
  component: lazyRouteComponent(() => import("./elderRoutes"), "ElderRoute"),
});
const elderEdit = createRoute({
  getParentRoute: () => root,
  path: "/elders/$elderId/edit",
  component: lazyRouteComponent(() => import("./elderRoutes"), "ElderEditRoute"),
});
const monthSheet = createRoute({
  getParentRoute: () => root,
  path: "/attendance/month",
  validateSearch: (search: Record<string, unknown>): { month?: string; people?: "came" } => {
    const month = text(search["month"]);
    return {
      ...(month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
      ...(search["people"] === "came" ? { people: "came" } : {}),
    };
  },
  component: lazyRouteComponent(() => import("./sheetRoutes"), "MonthSheetRoute"),
});
const site = createRoute({
  getParentRoute: () => root,
  path: "/attendance/site",
  component: lazyRouteComponent(() => import("./siteRoutes"), "SiteRoute"),
});
const activities = createRoute({
  getParentRoute: () => root,
  path: "/attendance/activities",
  validateSearch: dayOf,
  component: lazyRouteComponent(() => import("./siteRoutes"), "ActivitiesRoute"),
});
const kiosk = createRoute({
  getParentRoute: () => root,
  path: "/kiosk",
  component: lazyRouteComponent(() => import("./kioskRoutes"), "KioskStartRoute"),
});
const eldersDue = createRoute({
  getParentRoute: () => root,
  path: "/elders/due",
  component: lazyRouteComponent(() => import("./elderRoutes"), "EldersDueRoute"),
});
const elderAssess = createRoute({
  getParentRoute: () => root,
  path: "/elders/$elderId/assess",
  validateSearch: (search: Record<string, unknown>): { corrects?: string } => {
    const corrects = text(search["corrects"]);
    return corrects === undefined ? {} : { corrects };
  },
  component: lazyRouteComponent(() => import("./elderRoutes"), "ElderAssessRoute"),
});
const kitchen = createRoute({
  getParentRoute: () => root,
  path: "/kitchen",
  validateSearch: dayOf,
  component: lazyRouteComponent(() => import("./menuRoutes"), "MenuRoute"),
});
const cycles = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/cycles",
  component: lazyRouteComponent(() => import("./menuRoutes"), "CyclesRoute"),
});
const cycleNew = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/cycles/new",
  component: lazyRouteComponent(() => import("./menuRoutes"), "CycleNewRoute"),
});
const cycle = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/cycles/$cycleId",
  component: lazyRouteComponent(() => import("./menuRoutes"), "CycleRoute"),
});
const dishes = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/dishes",
  component: lazyRouteComponent(() => import("./kitchenRoutes"), "DishesRoute"),
});
const safety = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/safety",
  validateSearch: dayOf,
  component: lazyRouteComponent(() => import("./cookingRoutes"), "SafetyRoute"),
});
const ingredients = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/dishes/ingredients",
  component: lazyRouteComponent(() => import("./kitchenRoutes"), "IngredientsRoute"),
});
const dishNew = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/dishes/new",
  component: lazyRouteComponent(() => import("./kitchenRoutes"), "DishNewRoute"),
});
const dish = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/dishes/$dishId",
  component: lazyRouteComponent(() => import("./kitchenRoutes"), "DishRoute"),
});
const dishEdit = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/dishes/$dishId/edit",
  component: lazyRouteComponent(() => import("./kitchenRoutes"), "DishEditRoute"),
});
const mealsOfDay = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/meals",
  validateSearch: (
    search: Record<string, unknown>,
  ): { on?: string; meal?: "breakfast" | "lunch" | "dinner" } => {
    const meal = (["breakfast", "lunch", "dinner"] as const).find((one) => one === search["meal"]);
    return { ...dayOf(search), ...(meal === undefined ? {} : { meal }) };
  },
  component: lazyRouteComponent(() => import("./mealRoutes"), "MealsRoute"),
});
const mealOf = (search: Record<string, unknown>): { meal?: "breakfast" | "dinner" } =>
  search["meal"] === "breakfast" || search["meal"] === "dinner" ? { meal: search["meal"] } : {};
const production = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/production",
  validateSearch: (search: Record<string, unknown>) => ({ ...dayOf(search), ...mealOf(search) }),
  component: lazyRouteComponent(() => import("./cookingRoutes"), "ProductionRoute"),
});
const purchasing = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/purchasing",
  validateSearch: spanOf,
  component: lazyRouteComponent(() => import("./cookingRoutes"), "PurchasingRoute"),
});
const wall = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/wall",
  component: lazyRouteComponent(() => import("./cookingRoutes"), "WallRoute"),
});
const delivery = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/delivery",
  validateSearch: (search: Record<string, unknown>): { on?: string; meal?: "breakfast" | "dinner" } => {
    const meal = search["meal"];
    return { ...dayOf(search), ...(meal === "breakfast" || meal === "dinner" ? { meal } : {}) };
  },
  component: lazyRouteComponent(() => import("./deliveryRoutes"), "DeliveryRoute"),
});
const deliveryRuns = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/delivery/runs",
  component: lazyRouteComponent(() => import("./deliveryRoutes"), "DeliveryRunsRoute"),
});
const leftovers = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/delivery/leftovers",
  validateSearch: spanOf,
  component: lazyRouteComponent(() => import("./deliveryRoutes"), "LeftoversRoute"),
});
const mealAccounts = createRoute({
  getParentRoute: () => root,
  path: "/kitchen/accounts",
  validateSearch: (search: Record<string, unknown>): { month?: string } => {
    const month = text(search["month"]);
    return month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {};
  },
  component: lazyRouteComponent(() => import("./deliveryRoutes"), "MealAccountsRoute"),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: "/reports",
  component: lazyRouteComponent(() => import("./reportRoutes"), "ReportsRoute"),
});
const report = createRoute({
  getParentRoute: () => root,
  path: "/reports/$name",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./reportRoutes"), "ReportRoute"),
});
const beds = createRoute({
  getParentRoute: () => root,
  path: "/beds",
  validateSearch: (search: Record<string, unknown>): { centreId?: string; bed?: string; person?: string } => {
    const [centreId, bed, person] = [text(search["centreId"]), text(search["bed"]), text(search["person"])];
    return {
      ...(centreId === undefined ? {} : { centreId }),
      ...(bed === undefined ? {} : { bed }),
      ...(person === undefined ? {} : { person }),
    };
  },
  component: lazyRouteComponent(() => import("./bedRoutes"), "BedsRoute"),
});
const bedTimeline = createRoute({
  getParentRoute: () => root,
  path: "/beds/timeline",
  component: lazyRouteComponent(() => import("./bedRoutes"), "BedTimelineRoute"),
});
const bedWaiting = createRoute({
  getParentRoute: () => root,
  path: "/beds/waiting",
  component: lazyRouteComponent(() => import("./bedRoutes"), "BedWaitingRoute"),
});
const bedRounds = createRoute({
  getParentRoute: () => root,
  path: "/beds/rounds",
  component: lazyRouteComponent(() => import("./bedRoutes"), "BedRoundsRoute"),
});
const bedOccupancy = createRoute({
  getParentRoute: () => root,
  path: "/beds/occupancy",
  validateSearch: (search: Record<string, unknown>): OccupancySearch => {
    const rows = figureCodes.find((one) => one === search["rows"]);
    const group = occupancyGroups.find((one) => one === search["group"]);
    const key = text(search["key"]);
    const ward = text(search["ward"]);
    const kind = bedKinds.find((one) => one === search["kind"]);
    const reason = leavingReasons.find((one) => one === search["reason"]);
    const period = occupancyPeriods.find((one) => one === search["period"]);
    return {
      ...spanOf(search),
      ...(ward === undefined ? {} : { ward }),
      ...(kind === undefined ? {} : { kind }),
      ...(period === undefined ? {} : { period }),
      ...(search["scope"] === "district" ? { scope: "district" } : {}),
      ...(rows === undefined ? {} : { rows }),
      ...(group === undefined || key === undefined ? {} : { group, key }),
      ...(reason === undefined ? {} : { reason }),
    };
  },
  component: lazyRouteComponent(() => import("./bedRoutes"), "BedOccupancyRoute"),
});
const bedHouse = createRoute({
  getParentRoute: () => root,
  path: "/beds/house",
  component: lazyRouteComponent(() => import("./bedRoutes"), "BedHouseRoute"),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settingsRoutes"), "SettingsRoute"),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: "/settings/calendar",
  component: lazyRouteComponent(() => import("./settingsRoutes"), "CalendarRoute"),
});
const lists = createRoute({
  getParentRoute: () => root,
  path: "/settings/import",
  component: lazyRouteComponent(() => import("./settingsRoutes"), "ImportRoute"),
});
const centreNew = createRoute({
  getParentRoute: () => root,
  path: "/settings/centres/new",
  component: lazyRouteComponent(() => import("./settingsRoutes"), "CentreNewRoute"),
});
const centre = createRoute({
  getParentRoute: () => root,
  path: "/settings/centres/$centreId",
  component: lazyRouteComponent(() => import("./settingsRoutes"), "CentreRoute"),
});

const tree = root.addChildren([
  home,
  today,
  attendance,
  site,
  activities,
  monthSheet,
  kiosk,
  elders,
  elderNew,
  elder,
  elderEdit,
  elderAssess,
  eldersDue,
  kitchen,
  cycles,
  cycleNew,
  cycle,
  dishes,
  safety,
  ingredients,
  dishNew,
  dish,
  dishEdit,
  mealsOfDay,
  production,
  purchasing,
  wall,
  delivery,
  deliveryRuns,
  leftovers,
  mealAccounts,
  reports,
  report,
  beds,
  bedTimeline,
  bedWaiting,
  bedRounds,
  bedOccupancy,
  bedHouse,
  settings,
  calendar,
  lists,
  centreNew,
  centre,
]);

/** The screens by address. The window serves files from a custom protocol, so addresses live behind the `#`. */
export function makeRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree: tree,
    history,
    defaultErrorComponent: ScreenFault,
    defaultNotFoundComponent: NotFound,
    defaultPreload: "intent",
  });
}

export type AppRouter = ReturnType<typeof makeRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
