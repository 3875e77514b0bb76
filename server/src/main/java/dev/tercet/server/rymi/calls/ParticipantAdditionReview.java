package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.ParticipantAddition;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.List;

/** Reviews newcomers to a running call. */
@Singleton
public class ParticipantAdditionReview implements BodyReview<ParticipantAddition> {

    @Override
    public Class<ParticipantAddition> type() {
        return ParticipantAddition.class;
    }

    @Override
    public List<FieldError> review(ParticipantAddition body) {
        return ParticipantReview.review(body.getParticipants());
    }
}
