import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";

/** One entry of the main menu; `current` marks the part of the application the reader is in. */
export type NavItem = { href: string; label: string; current?: boolean };

type AppShellProps = {
  productName: string;
  homeHref?: string;
  nav?: readonly NavItem[];
  /** Right side of the header: usually a `Menu` with the person's name. */
  userMenu?: ReactNode;
  /** A thin bar above everything, for what every page must say (demo mode, preview). */
  notice?: ReactNode;
  footer?: ReactNode;
  /** For pages with wide tables or two panes. */
  wide?: boolean;
  children: ReactNode;
};

/** The frame around every page: skip link, notice bar, header with menu, main content, footer. */
export function AppShell({ productName, homeHref = "/", nav = [], wide = false, ...slots }: AppShellProps) {
  return (
    <div className={wide ? "shell shell-wide" : "shell"}>
      <a className="skip-link" href="#content">
        {m.ui_skip_to_content()}
      </a>
      <header>
        {slots.notice && (
          <div className="shell-notice">
            <div className="shell-width">{slots.notice}</div>
          </div>
        )}
        <div className="shell-header">
          <div className="shell-width shell-bar">
            <Link className="shell-product" to={homeHref}>
              {productName}
            </Link>
            <MainNav items={nav} />
            {slots.userMenu && <div className="shell-user">{slots.userMenu}</div>}
          </div>
        </div>
      </header>
      <main className="shell-main" id="content" tabIndex={-1}>
        <div className="shell-width">{slots.children}</div>
      </main>
      {slots.footer && (
        <footer className="shell-footer">
          <div className="shell-width">{slots.footer}</div>
        </footer>
      )}
    </div>
  );
}

function MainNav({ items }: { items: readonly NavItem[] }) {
  if (items.length === 0) return null;
  return (
    <nav className="shell-nav" aria-label={m.ui_main_navigation()}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link to={item.href} aria-current={item.current ? "true" : undefined}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
