package dev.tercet.sdk.http;

import dev.tercet.sdk.core.CallFuture;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/** Sends a request over a transport that can only wait, on a thread of its own. Cancelling interrupts it. */
final class OwnThread {
    private OwnThread() {}

    static CompletableFuture<TransportResponse> send(HttpTransport transport, TransportRequest request) {
        CallFuture<TransportResponse> answer = new CallFuture<>();
        FutureTask<Void> task = new FutureTask<>(() -> complete(answer, transport, request), null);
        answer.follow(task);
        Thread thread = new Thread(task, "tercet-send");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private static void complete(
            CallFuture<TransportResponse> answer, HttpTransport transport, TransportRequest request) {
        try {
            answer.complete(transport.send(request));
        } catch (InterruptedException e) {
            answer.completeExceptionally(new IOException("The thread was interrupted", e));
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        }
    }
}
