import { deliverOutbox } from "../../app/platform/mail.server";
import type { Services } from "../../app/platform/services";

const pauseMillis = 2_000;

/** Sends waiting mail every few seconds, one round at a time. Only one process may do this, or a mail could leave twice. */
export function startOutbox(services: Pick<Services, "db" | "deliver" | "now" | "log">): { stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = () => {
    if (!stopped) timer = setTimeout(() => void sendMail(services).finally(again), pauseMillis);
  };
  again();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function sendMail({ log, ...services }: Pick<Services, "db" | "deliver" | "now" | "log">): Promise<void> {
  try {
    const { failures } = await deliverOutbox(services);
    for (const err of failures) log.error({ err }, "a mail could not be sent and waits");
  } catch (err) {
    log.error({ err }, "the outbox could not be read");
  }
}
