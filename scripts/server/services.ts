import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { Config } from "../../app/platform/config.server";
import { openDatabase } from "../../app/platform/database.server";
import { smtpDelivery } from "../../app/platform/mail.server";
import type { Services } from "../../app/platform/services";
import { realNetwork } from "./network";
import { threads } from "./threads";

/** What the outside world really gives: the database of the configuration, this machine's clock and chance, its mail server, a thread for heavy work. */
export function realServices(config: Config, log: Logger): Services {
  return {
    db: openDatabase(config.databaseUrl),
    config,
    now: () => new Date(),
    randomBytes: (length) => randomBytes(length),
    deliver: smtpDelivery(config),
    background: threads(),
    network: realNetwork,
    log,
  };
}
