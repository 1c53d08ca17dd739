import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";

type NoticeTone = "info" | "positive" | "caution" | "negative";

const icons = { info: Info, positive: CircleCheck, caution: TriangleAlert, negative: CircleAlert };
const spoken = {
  info: m.ui_tone_info,
  positive: m.ui_tone_positive,
  caution: m.ui_tone_caution,
  negative: m.ui_tone_negative,
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  /** "status" announces it politely when it appears, "alert" at once; leave out for what is there from the start. */
  role?: "status" | "alert";
  id?: string;
  children?: ReactNode;
};

/** Something the reader should know before going on. The tone is also said in a word for who cannot see it. */
export function Notice({ tone = "info", title, role, id, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`notice notice-${tone}`} role={role} id={id}>
      <Icon aria-hidden />
      <div className="notice-body">
        <span className="sr-only">{spoken[tone]()} </span>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
