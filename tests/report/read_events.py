"""Prints the events of a TensorBoard file, read by Google's protobuf library. Exits with 77 where it is missing."""

import struct
import sys

try:
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
except ImportError:
    sys.exit(77)

F = descriptor_pb2.FieldDescriptorProto
# tensorflow's event.proto, summary.proto and tensor.proto, as far as the file uses them.
MESSAGES = {
    "Dim": [("size", 1, F.TYPE_INT64, 0)],
    "Shape": [("dim", 2, "Dim", 1)],
    "Tensor": [("dtype", 1, F.TYPE_INT32, 0), ("tensor_shape", 2, "Shape", 0), ("string_val", 8, F.TYPE_BYTES, 1)],
    "PluginData": [("plugin_name", 1, F.TYPE_STRING, 0)],
    "Metadata": [("plugin_data", 1, "PluginData", 0)],
    "Value": [("tag", 1, F.TYPE_STRING, 0), ("simple_value", 2, F.TYPE_FLOAT, 0), ("tensor", 8, "Tensor", 0),
              ("metadata", 9, "Metadata", 0)],
    "Summary": [("value", 1, "Value", 1)],
    "Event": [("wall_time", 1, F.TYPE_DOUBLE, 0), ("step", 2, F.TYPE_INT64, 0), ("file_version", 3, F.TYPE_STRING, 0),
              ("summary", 5, "Summary", 0)],
}


def event_class():
    file = descriptor_pb2.FileDescriptorProto(name="events.proto", package="t", syntax="proto3")
    for name, fields in MESSAGES.items():
        message = file.message_type.add(name=name)
        for field, number, kind, repeated in fields:
            added = message.field.add(name=field, number=number,
                                      label=F.LABEL_REPEATED if repeated else F.LABEL_OPTIONAL)
            if isinstance(kind, str):
                added.type, added.type_name = F.TYPE_MESSAGE, ".t." + kind
            else:
                added.type = kind
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    descriptor = pool.FindMessageTypeByName("t.Event")
    if hasattr(message_factory, "GetMessageClass"):
        return message_factory.GetMessageClass(descriptor)
    return message_factory.MessageFactory(pool).GetPrototype(descriptor)


def main():
    event_of = event_class()
    with open(sys.argv[1], "rb") as file:
        while header := file.read(12):
            (length,) = struct.unpack("<Q", header[:8])
            event = event_of.FromString(file.read(length))
            file.read(4)
            words = [event.file_version] if event.file_version else []
            for value in event.summary.value:
                if value.HasField("tensor"):
                    sizes = [dim.size for dim in value.tensor.tensor_shape.dim]
                    words.append(f"{value.tag} {value.metadata.plugin_data.plugin_name} {sizes}")
                else:
                    words.append(f"{value.tag}={value.simple_value:g}")
            print(event.step, *words)


main()
