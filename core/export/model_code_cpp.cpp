#include "core/export/model_code.h"
#include "core/export/model_code_words.h"

namespace batchscope {

namespace {

constexpr const char* kProgram =
    R"program(// Tells where names come from, many names at a time. Written by Batchscope; needs LibTorch and nlohmann-json.
//
//     THIS [NAMES] [--steps N]                    trains, and prints loss and accuracy
//     THIS --weights model.pt --names some.txt    prints log-probabilities as JSON
//                                                 (one name a line; model.pt.json beside model.pt)
//
// In CMakeLists.txt: find_package(Torch REQUIRED), find_package(nlohmann_json REQUIRED), then
// target_link_libraries(THIS ${TORCH_LIBRARIES} nlohmann_json::nlohmann_json), C++17.
// Names are UTF-8 in form NFC: turn others into it first, this program does not.

#include <torch/torch.h>

#include <nlohmann/json.hpp>

#include <iconv.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <set>

using Name = std::u32string; // a letter is a code point
using Index = std::map<char32_t, int64_t>;
namespace rnn_utils = torch::nn::utils::rnn;

const std::string kData = @DATA@;
// How the file is read; of a folder each *.txt is a class with one name per line.
const char kDelimiter = @DELIMITER@[0];
const int kSkipLines = @SKIP_LINES@, kHeader = @HEADER@;             // -1: where it begins with "name"
const int kNameColumn = @NAME_COLUMN@, kLabelColumn = @LABEL_COLUMN@; // from 0; -1: the last delimiter divides
const std::string kEncoding = @ENCODING@; // empty: UTF-8, UTF-16 with its mark, or Windows-1252
// The alphabet; empty: every letter of the training names.
const std::string kLetters = @LETTERS@;
const int64_t kHidden = @HIDDEN@, kLayers = @LAYERS@, kSteps = @STEPS@, kBatchSize = @BATCH_SIZE@;
// @NOTE@
const bool kBidirectional = @BOTH@;
const bool kWithReplacement = @REPLACEMENT@; // a batch's names are drawn anew; else every name once an epoch
const bool kSplitByName = @BY_NAME@;
const double kTestFraction = @TEST_FRACTION@;
const uint64_t kSeed = @SEED@ULL;

struct NameClassifier : torch::nn::Module {
    NameClassifier(int64_t inputs, int64_t classes)
        : rnn(register_module("rnn", torch::nn::@CELL@(torch::nn::@CELL@Options(inputs, kHidden)
                                                          .num_layers(kLayers)
                                                          .bidirectional(kBidirectional)))),
          linear(register_module("linear", torch::nn::Linear(kHidden * (kBidirectional ? 2 : 1), classes))) {}

    torch::Tensor forward(const torch::Tensor& oneHot, const torch::Tensor& lengths) {
        // Packed, the padding costs nothing, and h_n holds each name's state at its own last letter.
        const auto packed = rnn_utils::pack_padded_sequence(oneHot, lengths, /*batch_first=*/false,
                                                            /*enforce_sorted=*/false);
        const torch::Tensor h_n = @STATE@;
        // h_n is [layers * directions, names, kHidden]: the top layer comes last.
        return torch::log_softmax(linear(kBidirectional ? torch::cat({h_n[-2], h_n[-1]}, 1) : h_n[-1]), 1);
    }

    torch::nn::@CELL@ rnn;
    torch::nn::Linear linear;
};

Name lettersOf(const std::string& utf8) {
    Name name;
    for (const unsigned char c : utf8) {
        if (c < 0x80)
            name += c;
        else if (c >= 0xc0)
            name += c >= 0xf0 ? c & 7 : c >= 0xe0 ? c & 15 : c & 31;
        else
            name.back() = name.back() << 6 | (c & 63);
    }
    return name;
}

// One line, without white space around it and without letters that nobody sees.
std::string clean(const std::string& text) {
    static const std::set<std::string> breaks{"\t", "\r", "\n"}, blanks{" ", "\u00a0", "\u2003", "\u2009", "\u3000"},
        unseen{"\ufeff", "\u200b", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
               "\u202e", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\u00ad"};
    std::vector<std::string> letters;
    bool broken = false;
    for (size_t at = 0, end = 0; at < text.size(); at = end) {
        for (end = at + 1; end < text.size() && (text[end] & 0xc0) == 0x80; ++end) {}
        const std::string letter = text.substr(at, end - at);
        const bool isBreak = breaks.count(letter) > 0;
        if (isBreak ? !broken : !unseen.count(letter)) letters.push_back(isBreak ? " " : letter);
        broken = isBreak;
    }
    while (!letters.empty() && blanks.count(letters.back())) letters.pop_back();
    std::string cleaned;
    for (const std::string& letter : letters)
        if (!cleaned.empty() || !blanks.count(letter)) cleaned += letter;
    return cleaned;
}

struct Row {
    Name name;
    std::string label;
};

// UTF-8 of bytes in another encoding; false where they are not in it.
bool convert(const std::string& bytes, const std::string& encoding, std::string& utf8) {
    const iconv_t converter = iconv_open("UTF-8", encoding.c_str());
    if (converter == iconv_t(-1)) throw std::runtime_error("iconv does not know " + encoding);
    utf8.assign(4 * bytes.size() + 4, 0);
    char *in = const_cast<char*>(bytes.data()), *out = utf8.data();
    size_t inLeft = bytes.size(), outLeft = utf8.size();
    const bool good = iconv(converter, &in, &inLeft, &out, &outLeft) != size_t(-1);
    iconv_close(converter);
    utf8.resize(utf8.size() - outLeft);
    return good;
}

std::string readText(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {}), mark = bytes.substr(0, 2);
    const bool wide = mark == "\xff\xfe" || mark == "\xfe\xff";
    std::string text;
    if (!convert(bytes, !kEncoding.empty() ? kEncoding : wide ? "UTF-16" : "UTF-8", text) &&
        (!kEncoding.empty() || !convert(bytes, "WINDOWS-1252", text)))
        throw std::runtime_error(file + " is not in the encoding " + kEncoding);
    return text.compare(0, 3, "\ufeff") == 0 ? text.substr(3) : text;
}

// The line at `at`, which moves behind it.
std::string takeLine(const std::string& text, size_t& at) {
    const size_t begin = at, end = std::min(text.find_first_of("\r\n", at), text.size());
    at = std::min(end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1), text.size());
    return text.substr(begin, end - begin);
}

// The fields of the row at `at`, which moves behind it; quotes as in RFC 4180. Unquoted ones stay as they are.
std::vector<std::string> takeFields(const std::string& text, size_t& at) {
    std::vector<std::string> fields(1);
    bool begins = true, quoted = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            const bool doubled = c == '"' && at + 1 < text.size() && text[at + 1] == '"';
            if (c != '"' || doubled) fields.back() += c;
            if (doubled) ++at;
            quoted = c != '"' || doubled;
        } else if (c == '"' && begins) {
            quoted = true;
            begins = false;
        } else if (c == kDelimiter) {
            fields.emplace_back();
            begins = true;
        } else if (c == '\r' || c == '\n') {
            at += text.compare(at, 2, "\r\n") == 0 ? 2 : 1;
            return fields;
        } else {
            begins = begins && c == ' ';
            fields.back() += c;
        }
    }
    return fields;
}

std::vector<std::pair<std::string, std::string>> readTable(const std::string& file) {
    const std::string text = readText(file);
    size_t at = 0;
    for (int i = 0; i < kSkipLines; ++i)
        takeLine(text, at);
    std::vector<std::pair<std::string, std::string>> rows;
    std::pair<std::string, std::string> header;
    for (bool first = true; at < text.size();) {
        const std::vector<std::string> fields = takeFields(text, at);
        if (fields.size() == 1 && clean(fields[0]).empty()) continue;
        const size_t label = kLabelColumn < 0 ? fields.size() - 1 : size_t(kLabelColumn);
        const size_t name = kNameColumn < 0 ? 0 : size_t(kNameColumn);
        std::pair<std::string, std::string> row;
        if (fields.size() > 1 && std::max(name, label) < fields.size()) {
            row.first = fields[name];
            for (size_t i = 1; kNameColumn < 0 && i < label; ++i)
                row.first += kDelimiter + fields[i];
            row = {clean(row.first), clean(fields[label])};
        }
        if (first && (kHeader == 1 || (kHeader < 0 && (row.first == "name" || row.first == "Name"))))
            header = row;
        else if (!row.first.empty() && !row.second.empty() && row != header)
            rows.push_back(row);
        first = false;
    }
    return rows;
}

std::vector<Row> readRows(const std::string& file) {
    std::vector<std::pair<std::string, std::string>> pairs;
    if (std::filesystem::is_directory(file)) {
        for (const auto& entry : std::filesystem::directory_iterator(file)) {
            std::string suffix = entry.path().extension().string();
            std::transform(suffix.begin(), suffix.end(), suffix.begin(), ::tolower);
            if (suffix != ".txt" || entry.path().filename().string()[0] == '.') continue;
            const std::string text = readText(entry.path().string());
            for (size_t at = 0; at < text.size();)
                pairs.emplace_back(clean(takeLine(text, at)), clean(entry.path().stem().string()));
        }
        std::stable_sort(pairs.begin(), pairs.end(), [](auto& a, auto& b) { return a.second < b.second; });
    } else {
        pairs = readTable(file);
    }
    std::vector<Row> rows;
    for (const auto& [name, label] : pairs)
        if (!name.empty()) rows.push_back({lettersOf(name), label});
    if (rows.empty()) throw std::runtime_error(file + " holds no names");
    return rows;
}

// Names as one-hot letters [longest, names, letters + 1], zero-padded, and their lengths.
std::pair<torch::Tensor, torch::Tensor> toBatch(const std::vector<Name>& names, const Index& index) {
    const auto unknown = int64_t(index.size()); // an index of its own: it passes for no known letter
    std::vector<torch::Tensor> codes;
    std::vector<int64_t> lengths;
    for (const Name& name : names) {
        std::vector<int64_t> code;
        for (const char32_t letter : name)
            code.push_back(index.count(letter) ? index.at(letter) : unknown);
        codes.push_back(torch::tensor(code, torch::kInt64));
        lengths.push_back(int64_t(name.size()));
    }
    const auto oneHot = torch::one_hot(rnn_utils::pad_sequence(codes), unknown + 1).to(torch::kFloat32);
    return {oneHot, torch::tensor(lengths, torch::kInt64)};
}

torch::Tensor classify(NameClassifier& model, const std::vector<Name>& names, const Index& index) {
    const torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> parts;
    for (size_t i = 0; i < names.size(); i += 512) {
        const auto end = names.begin() + std::min(i + 512, names.size());
        const auto [oneHot, lengths] = toBatch({names.begin() + i, end}, index);
        parts.push_back(model.forward(oneHot, lengths));
    }
    return torch::cat(parts);
}

// Moves the rows that are held out to the second list; by name, all rows of a name stand on the same side.
std::vector<Row> holdOut(std::vector<Row>& rows, std::mt19937_64& random) {
    std::map<Name, bool> drawn;
    std::bernoulli_distribution draw(kTestFraction);
    const auto stays = [&](const Row& row) {
        return !(kSplitByName ? drawn.try_emplace(row.name, draw(random)).first->second : draw(random));
    };
    const auto middle = std::stable_partition(rows.begin(), rows.end(), stays);
    std::vector<Row> heldOut(middle, rows.end());
    rows.erase(middle, rows.end());
    return heldOut;
}

void train(const std::string& file, int64_t steps) {
    torch::manual_seed(kSeed);
    std::mt19937_64 random(kSeed);
    std::vector<Row> rows = readRows(file);
    std::map<std::string, int64_t> classes;
    for (const Row& row : rows)
        classes[row.label] = 0;
    int64_t next = 0;
    for (auto& each : classes)
        each.second = next++;
    const std::vector<Row> heldOut = holdOut(rows, random);
    std::set<char32_t> known;
    for (const Row& row : rows)
        known.insert(row.name.begin(), row.name.end());
    Index index;
    for (const char32_t letter : kLetters.empty() ? Name(known.begin(), known.end()) : lettersOf(kLetters))
        index.emplace(letter, int64_t(index.size()));

    NameClassifier model(int64_t(index.size()) + 1, int64_t(classes.size()));
    torch::optim::@OPTIMIZER@;
    torch::Tensor order;
    int64_t at = 0;
    double lossSum = 0;
    const int64_t count = int64_t(rows.size()), every = std::max<int64_t>(1, steps / 20);
    for (int64_t step = 1; step <= steps; ++step) {
        if (kWithReplacement) {
            order = torch::randint(count, {kBatchSize}, torch::kInt64);
        } else if (at == 0 || at >= count) {
            order = torch::randperm(count);
            at = 0;
        }
        const auto batch = kWithReplacement ? order : order.slice(0, at, std::min(at + kBatchSize, count));
        at += kBatchSize;
        std::vector<Name> names;
        std::vector<int64_t> labels;
        for (int64_t i = 0; i < batch.size(0); ++i) {
            const Row& row = rows[size_t(batch[i].item<int64_t>())];
            names.push_back(row.name);
            labels.push_back(classes[row.label]);
        }
        const auto [oneHot, lengths] = toBatch(names, index);
        const auto loss = torch::nll_loss(model.forward(oneHot, lengths), torch::tensor(labels, torch::kInt64));
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        lossSum += loss.item<double>();
        if (step % every == 0) {
            std::cout << "step " << step << ": loss " << lossSum / double(every) << std::endl;
            lossSum = 0;
        }
    }

    std::vector<Name> names;
    for (const Row& row : heldOut)
        names.push_back(row.name);
    const torch::Tensor best = classify(model, names, index).argmax(1);
    int64_t right = 0;
    for (size_t i = 0; i < heldOut.size(); ++i)
        right += best[int64_t(i)].item<int64_t>() == classes[heldOut[i].label];
    std::cout << "held out " << names.size() << ": " << 100.0 * double(right) / double(names.size())
              << " % right\n";
}

void use(const std::string& weights, const std::string& namesFile) {
    std::ifstream aboutFile(weights + ".json"), file(weights, std::ios::binary), namesIn(namesFile);
    const auto about = nlohmann::json::parse(aboutFile);
    Index index;
    for (const auto& code : about["alphabet"]["code_points"])
        index.emplace(code.get<char32_t>(), int64_t(index.size()));
    NameClassifier model(int64_t(index.size()) + 1, int64_t(about["classes"].size()));
    const std::vector<char> bytes(std::istreambuf_iterator<char>(file), {});
    const auto state = torch::pickle_load(bytes).toGenericDict(); // the state_dict: name -> tensor
    {
        const torch::NoGradGuard noGrad;
        for (auto& item : model.named_parameters())
            item.value().copy_(state.at(item.key()).toTensor());
    }
    std::vector<std::string> texts;
    std::vector<Name> names;
    for (std::string line; std::getline(namesIn, line);) {
        if (clean(line).empty()) continue;
        texts.push_back(clean(line));
        names.push_back(lettersOf(texts.back()));
    }
    const torch::Tensor scores = classify(model, names, index);
    std::vector<std::vector<float>> rows;
    for (int64_t i = 0; i < scores.size(0); ++i)
        rows.emplace_back(scores[i].data_ptr<float>(), scores[i].data_ptr<float>() + scores.size(1));
    std::cout << nlohmann::json{{"names", texts}, {"classes", about["classes"]}, {"log_probabilities", rows}}
              << "\n";
}

int main(int argc, char** argv) {
    std::map<std::string, std::string> words{{"data", kData}, {"--steps", std::to_string(kSteps)}};
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word.rfind("--", 0) == 0 && i + 1 < argc)
            words[word] = argv[++i];
        else
            words["data"] = word;
    }
    try {
        if (words.count("--weights"))
            use(words["--weights"], words["--names"]);
        else
            train(words["data"], std::stoll(words["--steps"]));
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << "\n";
        return 1;
    }
}
)program";

} // namespace

std::string libtorchProgram(const TrainOptions& options, const std::string& dataFile,
                            const ReadingForm& form) {
    CodeWords words = sharedWords(options, dataFile, form);
    const auto orMinus = [](const std::string& text) { return text.empty() ? std::string("-1") : text; };
    words.emplace_back("HEADER", form.header ? std::to_string(int(*form.header)) : "-1");
    words.emplace_back("NAME_COLUMN", orMinus(columnIndex(form.nameColumn)));
    words.emplace_back("LABEL_COLUMN", orMinus(columnIndex(form.labelColumn)));
    words.emplace_back("ENCODING", quotedLiteral(form.encoding.value_or("")));
    const auto truth = [](bool value) { return std::string(value ? "true" : "false"); };
    const std::string states = "rnn->forward_with_packed_input(packed)";
    words.emplace_back("BOTH", truth(options.bidirectional));
    words.emplace_back("REPLACEMENT", truth(options.sampling == Sampling::Replacement));
    words.emplace_back("BY_NAME", truth(options.split.by == SplitBy::Name));
    words.emplace_back("STATE", options.cell == Cell::Lstm
                                    ? "std::get<0>(std::get<1>(" + states + ")) /* beside it: c_n */"
                                    : "std::get<1>(" + states + ")");
    const std::string optimizer =
        options.optimizer == Optimizer::Adam
            ? "Adam optimizer(model.parameters(), torch::optim::AdamOptions(@LR@))"
            : "SGD optimizer(model.parameters(), torch::optim::SGDOptions(@LR@).momentum(@MOMENTUM@))";
    words.emplace_back("OPTIMIZER", filledIn(optimizer, words));
    return filledIn(kProgram, words);
}

} // namespace batchscope
