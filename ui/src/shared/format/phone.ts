/** A telephone number in groups that can be read out: mobile numbers as 138 0000 0007, anything else as it was entered. */
export function phoneInGroups(phone: string): string {
  const mobile = /^(1\d{2})(\d{4})(\d{4})$/.exec(phone.replaceAll(/[\s-]/g, ""));
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}` : phone;
}
