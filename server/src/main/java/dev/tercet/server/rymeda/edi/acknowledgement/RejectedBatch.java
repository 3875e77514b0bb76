package dev.tercet.server.rymeda.edi.acknowledgement;

import java.util.List;

/**
 * A batch of ours that is turned away as a whole, by what is said of it as such or of the provider who bills in it. What is said of
 * single claims in it stands beside this.
 *
 * @param payerIdentifier number of the payer that turns away what it got of the batch; null where a clearinghouse turns away all
 * @param reference our number of the batch, echoed (TRN02); empty where it is not
 * @param statuses each once, of which one at least rejects
 * @param field where it is in the file, such as {@code TRN[1].TRN02}
 */
public record RejectedBatch(String payerIdentifier, String reference, List<StatusCode> statuses, String field) {}
