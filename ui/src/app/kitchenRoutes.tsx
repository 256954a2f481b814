import { DishesScreen } from "../features/dishes/DishesScreen";

// What the central kitchen cooks, fetched together when the first of these screens is opened.

export function DishesRoute() {
  return <DishesScreen />;
}
