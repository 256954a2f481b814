import { Button, type ButtonProps } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type Props = ButtonProps & Omit<ComponentPropsWithRef<"a">, keyof ButtonProps>;

function Anchor(props: Props) {
  return (
    <Button
      variant="subtle"
      color="var(--quiet)"
      mih="2.75rem"
      px="xs"
      // As wide as its words, whatever it stands in; its arrow in line with the title below.
      style={{ justifySelf: "start", alignSelf: "start", marginInlineStart: "-0.625rem" }}
      leftSection={<IconArrowLeft size="1.125rem" aria-hidden />}
      {...props}
      component="a"
    />
  );
}

/** The way back from a screen to the one it belongs to. */
export const BackLink = createLink(Anchor);
