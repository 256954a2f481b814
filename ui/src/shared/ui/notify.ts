import { notifications } from "@mantine/notifications";

/** Says that something was done, for a few seconds, out of the way. */
export function notify(message: string): void {
  notifications.show({ message, autoClose: 3500, withCloseButton: false });
}
