import {
  type RouterHistory,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";

import { AttendanceRoute } from "./AttendanceRoute";
import { NotFound } from "./NotFound";
import { Root } from "./Root";
import { ScreenFault } from "./ScreenFault";
import { readSearch } from "../features/reports/reportSearch";

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The day in an address, where there is one. */
const dayOf = (search: Record<string, unknown>): { on?: string } => {
  const on = text(search["on"]);
  return on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {};
};

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: ScreenFault });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router's way to say "go there instead"
    throw redirect({ to: "/attendance" });
  },
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
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router's way to say "go there instead"
    throw redirect({ to: "/kitchen/dishes" });
  },
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
  dishes,
  safety,
  ingredients,
  dishNew,
  dish,
  dishEdit,
  reports,
  report,
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
