package dev.tercet.server.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the settings that the sources declare: members of {@code @ConfigMapping} interfaces, with their Javadoc. */
final class MappedSettings {

    private final List<Setting> settings = new ArrayList<>();
    private final Map<String, String> injected = new TreeMap<>();

    private MappedSettings() {}

    static MappedSettings read(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(MappedSettings::speaksOfSettings)
                    .sorted()
                    .toList();
        }
        MappedSettings mapped = new MappedSettings();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                mapped.new Reader(docs).scan(unit, null);
            }
        }
        return mapped;
    }

    /** Members of the mapping interfaces. */
    List<Setting> settings() {
        return settings;
    }

    /** What is read by {@code @ConfigProperty}, with the default that stands there or an empty text. */
    Map<String, String> injected() {
        return injected;
    }

    private static boolean speaksOfSettings(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("@ConfigMapping") || text.contains("@ConfigProperty");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final DocTrees docs;

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            if (annotation.getAnnotationType().toString().equals("ConfigProperty")) {
                String value = argument(annotation, "defaultValue").orElse("");
                argument(annotation, "name").ifPresent(name -> injected.put(name, value));
            }
            return super.visitAnnotation(annotation, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            annotation(type.getModifiers().getAnnotations(), "ConfigMapping", "prefix")
                    .ifPresent(prefix -> members(getCurrentPath(), type, prefix));
            return super.visitClass(type, nothing);
        }

        private void members(TreePath path, ClassTree type, String prefix) {
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    member(path, type, method, prefix);
                }
            }
        }

        private void member(TreePath path, ClassTree type, MethodTree method, String prefix) {
            var annotations = method.getModifiers().getAnnotations();
            String own = annotation(annotations, "WithName", "value")
                    .orElseGet(() -> kebab(method.getName().toString()));
            String returned = method.getReturnType().toString();
            String name = prefix + "." + own + (returned.startsWith("Map<") ? ".<key>" : "");
            Optional<ClassTree> group = nested(type, returned);
            if (group.isPresent()) {
                members(new TreePath(path, group.get()), group.get(), name);
                return;
            }
            String value = annotation(annotations, "WithDefault", "value").orElse(null);
            settings.add(new Setting(name, value, Map.of(), javadoc(new TreePath(path, method))));
        }

        private static Optional<ClassTree> nested(ClassTree type, String returned) {
            String simple = returned.replaceAll(".*[<, ]([A-Za-z.]+)>+$", "$1").replaceAll("^.*\\.", "");
            return type.getMembers().stream()
                    .filter(member -> member instanceof ClassTree inner
                            && inner.getKind() == Tree.Kind.INTERFACE
                            && inner.getSimpleName().contentEquals(simple))
                    .map(ClassTree.class::cast)
                    .findFirst();
        }

        private String javadoc(TreePath path) {
            DocCommentTree comment = docs.getDocCommentTree(path);
            if (comment == null) {
                return "";
            }
            return comment.getFullBody().toString().isEmpty() ? "" : plain(comment);
        }

        private static String plain(DocCommentTree comment) {
            StringBuilder text = new StringBuilder();
            comment.getFullBody().forEach(text::append);
            return text.toString()
                    .replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .replaceAll("\\{@link ([^}]*)}", "`$1`")
                    .replaceAll("<[^>]+>", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String kebab(String name) {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }

        private static Optional<String> annotation(
                List<? extends AnnotationTree> annotations, String type, String argument) {
            return annotations.stream()
                    .filter(a -> a.getAnnotationType().toString().equals(type))
                    .findFirst()
                    .flatMap(a -> argument(a, argument));
        }

        private static Optional<String> argument(AnnotationTree annotation, String name) {
            return annotation.getArguments().stream()
                    .map(argument -> value(argument, name))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** A lone value is not written as an assignment to {@code value}. */
        private static Optional<String> value(ExpressionTree argument, String name) {
            ExpressionTree value = argument;
            if (argument instanceof AssignmentTree assignment) {
                value = assignment.getVariable().toString().equals(name) ? assignment.getExpression() : null;
            } else if (!name.equals("value")) {
                value = null;
            }
            return value instanceof LiteralTree literal
                    ? Optional.of(literal.getValue().toString())
                    : Optional.empty();
        }
    }
}
