package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.NewCall;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.List;

/** Reviews a call to start. */
@Singleton
public class NewCallReview implements BodyReview<NewCall> {

    @Override
    public Class<NewCall> type() {
        return NewCall.class;
    }

    @Override
    public List<FieldError> review(NewCall body) {
        return ParticipantReview.review(body.getParticipants());
    }
}
