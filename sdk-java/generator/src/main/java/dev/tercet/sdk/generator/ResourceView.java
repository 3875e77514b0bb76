package dev.tercet.sdk.generator;

import java.util.List;

/**
 * A class of the tree of resources, as the templates see it.
 *
 * @param name the name of the class
 * @param accessor how a user comes to it, such as {@code care.sessions}
 * @param doc the text of its comment
 * @param bound the path parameters that it knows
 * @param operations its operations
 * @param children what is below it
 */
record ResourceView(
        String name,
        String accessor,
        String doc,
        List<String> bound,
        List<OperationView> operations,
        List<Child> children) {

    /**
     * A way from one class of the tree to one below it.
     *
     * @param method the name of the method
     * @param type the class
     * @param doc the text of the comment
     * @param parameter what the method asks for, or null
     * @param arguments what the constructor takes
     */
    record Child(String method, String type, String doc, String parameter, String arguments) {

        /** What the constructor of the asynchronous twin takes. */
        public String asyncArguments() {
            return arguments.replace("invoker()", "invoker");
        }

        /** What the method declares. */
        public String parameters() {
            return parameter == null ? "" : "String " + parameter;
        }
    }

    /** What the constructor declares. */
    public String parameters() {
        StringBuilder text = new StringBuilder("Invoker invoker");
        bound.forEach(name -> text.append(", String ").append(name));
        return text.toString();
    }

    /** What the constructor of its asynchronous twin declares. */
    public String asyncParameters() {
        return "Async" + parameters();
    }

    /** What hands on everything that the constructor takes. */
    public String arguments() {
        StringBuilder text = new StringBuilder("invoker");
        bound.forEach(name -> text.append(", ").append(name));
        return text.toString();
    }
}
