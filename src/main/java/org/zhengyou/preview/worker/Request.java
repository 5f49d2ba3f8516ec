package org.zhengyou.preview.worker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the program asks of a worker: one file.
 *
 * @param said the file's name to inspect it, its kind to render it
 */
record Request(Task task, Path file, String said) {
    enum Task {
        INSPECT,
        RENDER
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(task.name());
        out.writeUTF(file.toString());
        out.writeUTF(said);
    }

    static Request read(DataInput in) throws IOException {
        return new Request(Task.valueOf(in.readUTF()), Path.of(in.readUTF()), in.readUTF());
    }
}
