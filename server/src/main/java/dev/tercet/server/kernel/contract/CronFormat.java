package dev.tercet.server.kernel.contract;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import java.util.regex.Pattern;

/**
 * The format of a cron expression: five fields of digits and {@code * , - /}, day of week 0 to 6 with 0 for Sunday. Names,
 * {@code L}, {@code #} and {@code @daily} are not part of it. As a list, several expressions stand between pipes.
 */
final class CronFormat implements Format {

    private static final CronDefinition UNIX = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
    private static final Pattern FIELDS = Pattern.compile("[0-9*,/-]+( [0-9*,/-]+){4}");
    private static final Pattern SEVENTH_DAY = Pattern.compile(".* [^ ]*7[^ ]*");

    private final String name;
    private final boolean list;

    CronFormat(String name, boolean list) {
        this.name = name;
        this.list = list;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMessageKey() {
        return "format";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        if (!list) {
            return valid(value);
        }
        for (String expression : value.split("\\|", -1)) {
            if (!valid(expression.strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean valid(String expression) {
        if (!FIELDS.matcher(expression).matches()
                || SEVENTH_DAY.matcher(expression).matches()) {
            return false;
        }
        try {
            new CronParser(UNIX).parse(expression).validate();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
