package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.CoverageInput;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.rymeda.calendar.OrganizationCalendar;
import dev.tercet.server.rymeda.payer.PayerRepository;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a client's record must not say. Reads only. Members that are null are not looked at. */
@Singleton
class ClientRules {

    private final PayerRepository payers;
    private final OrganizationCalendar calendar;

    ClientRules(PayerRepository payers, OrganizationCalendar calendar) {
        this.payers = payers;
        this.calendar = calendar;
    }

    /** Everything that is wrong, in the order of the members. */
    List<FieldError> errors(LocalDate dateOfBirth, List<CoverageInput> coverages) {
        List<FieldError> errors = new ArrayList<>();
        if (dateOfBirth != null && dateOfBirth.isAfter(calendar.today())) {
            errors.add(FieldError.of("dateOfBirth", "Date of birth must not be in the future"));
        }
        for (int i = 0; coverages != null && i < coverages.size(); i++) {
            errors.addAll(errors("coverages[" + i + "].", coverages.get(i)));
        }
        return errors;
    }

    private List<FieldError> errors(String prefix, CoverageInput coverage) {
        List<FieldError> errors = new ArrayList<>();
        if (coverage.getPayerId() != null && !payers.exists(coverage.getPayerId())) {
            errors.add(FieldError.of(prefix + "payerId", "Payer not found"));
        }
        errors.addAll(DateOrder.errors(prefix, coverage.getStartDate(), coverage.getEndDate()));
        return errors;
    }
}
