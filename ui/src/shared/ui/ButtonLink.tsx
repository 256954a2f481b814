import { Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type Props = ButtonProps & Omit<ComponentPropsWithRef<"a">, keyof ButtonProps>;

function Anchor(props: Props) {
  return <Button variant="default" mih="2.75rem" {...props} component="a" />;
}

/** A button that leads to another screen. Checked like every link: an address that does not exist does not compile. */
export const ButtonLink = createLink(Anchor);
