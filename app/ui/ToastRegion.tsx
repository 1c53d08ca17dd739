/** A short message that is read out when it changes, such as "Opgeslagen". The region is there before its message. */
export function ToastRegion({ message }: { message?: string | null }) {
  return (
    <div className="toast-region no-print" role="status">
      {message && <p className="toast">{message}</p>}
    </div>
  );
}
