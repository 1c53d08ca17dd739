import { attachmentName } from "./texts";

export type AttachmentLink = { name: string; href: string | null; host: string | null };

/**
 * What can be shown of an attachment: its name and, for an address on the web, where it leads. Nothing else becomes an address:
 * not a name of a file, and never a script.
 */
export function attachmentLink(attachment: string): AttachmentLink {
  const url = URL.canParse(attachment) ? new URL(attachment) : null;
  const onTheWeb = url !== null && (url.protocol === "https:" || url.protocol === "http:");
  if (!onTheWeb) return { name: attachment, href: null, host: null };
  return { name: attachmentName(attachment) || url.host, href: url.href, host: url.host };
}
