package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.core.CallFuture;
import dev.tercet.sdk.core.Pauses;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.waiting.WaitResult;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Goes through waiting without a thread. */
final class AsyncWait<R extends Model> {
    private final WaitCourse<R> course;
    private final Supplier<CompletableFuture<Response<R>>> look;
    private final Pauses pauses;
    private final CallFuture<WaitResult<R>> end = new CallFuture<>();

    AsyncWait(WaitCourse<R> course, Supplier<CompletableFuture<Response<R>>> look, Pauses pauses) {
        this.course = course;
        this.look = look;
        this.pauses = pauses;
    }

    CompletableFuture<WaitResult<R>> start() {
        look();
        return end;
    }

    private void look() {
        CompletableFuture<Response<R>> call = look.get();
        end.follow(call);
        call.whenComplete((response, fault) -> {
            if (fault != null) {
                end.completeExceptionally(AsyncCall.cause(fault));
            } else {
                looked(response.value());
            }
        });
    }

    private void looked(R seen) {
        WaitResult<R> result = course.judge(seen);
        if (result != null) {
            end.complete(result);
            return;
        }
        CompletableFuture<Void> pause = pauses.of(course.pause());
        end.follow(pause);
        pause.whenCompleteAsync((nothing, fault) -> {
            if (fault != null) {
                end.completeExceptionally(AsyncCall.cause(fault));
            } else if (!end.isDone()) {
                look();
            }
        });
    }
}
