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

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

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
  validateSearch: (search: Record<string, unknown>): { on?: string } => {
    const on = text(search["on"]);
    return on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {};
  },
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
const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settingsRoutes"), "SettingsRoute"),
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
  elders,
  elderNew,
  elder,
  elderEdit,
  settings,
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
