import { ChevronDown } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

/** A few links and buttons behind one word. Opens without JavaScript; with it, Escape or a press elsewhere closes it. */
export function Menu({ label, children }: { label: ReactNode; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => menu.current?.removeAttribute("open");
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.current?.open) return;
      close();
      menu.current.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <details className="menu" ref={menu}>
      <summary>
        {label}
        <ChevronDown aria-hidden size={18} />
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
