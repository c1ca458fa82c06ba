#include "core/data/header_words.h"

#include "core/data/folded_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace batchscope {

namespace {

using namespace std::string_view_literals;

// Folded: lower case, without blanks, hyphens, underscores and the sign that begins a comment.
constexpr std::array kNameWords{
    "name"sv,       "names"sv,     "surname"sv,  "surnames"sv,   "word"sv,         "words"sv,
    "text"sv,       "sequence"sv,  "string"sv,   "firstname"sv,  "lastname"sv,     "givenname"sv,
    "familyname"sv, "fullname"sv,  "forename"sv, "personname"sv, "person"sv,       "nom"sv,
    "prénom"sv,     "prenom"sv,    "nombre"sv,   "apellido"sv,   "apellidos"sv,    "nome"sv,
    "cognome"sv,    "sobrenome"sv, "nachname"sv, "vorname"sv,    "familienname"sv, "naam"sv,
    "achternaam"sv, "navn"sv,      "namn"sv,     "imię"sv,       "nazwisko"sv,     "jméno"sv,
    "příjmení"sv,   "isim"sv,      "ad"sv,       "soyad"sv,      "soyadı"sv,       "soyadi"sv,
    "i̇sim"sv,       "имя"sv,       "фамилия"sv,  "όνομα"sv,      "الاسم"sv,        "اسم"sv,
    "姓名"sv,       "名字"sv,      "名前"sv,     "氏名"sv,       "이름"sv};
constexpr std::array kLabelWords{"label"sv,
                                 "labels"sv,
                                 "class"sv,
                                 "classes"sv,
                                 "nationality"sv,
                                 "nationalities"sv,
                                 "language"sv,
                                 "languages"sv,
                                 "lang"sv,
                                 "country"sv,
                                 "category"sv,
                                 "origin"sv,
                                 "gender"sv,
                                 "sex"sv,
                                 "target"sv,
                                 "ethnicity"sv,
                                 "nation"sv,
                                 "culture"sv,
                                 "countryoforigin"sv,
                                 "y"sv,
                                 "étiquette"sv,
                                 "langue"sv,
                                 "pays"sv,
                                 "nationalité"sv,
                                 "classe"sv,
                                 "sexe"sv,
                                 "genre"sv,
                                 "etiqueta"sv,
                                 "idioma"sv,
                                 "país"sv,
                                 "nacionalidad"sv,
                                 "género"sv,
                                 "sexo"sv,
                                 "clase"sv,
                                 "sprache"sv,
                                 "land"sv,
                                 "nationalität"sv,
                                 "herkunft"sv,
                                 "geschlecht"sv,
                                 "klasse"sv,
                                 "nazionalità"sv,
                                 "lingua"sv,
                                 "paese"sv,
                                 "nacionalidade"sv,
                                 "kraj"sv,
                                 "język"sv,
                                 "národnost"sv,
                                 "jazyk"sv,
                                 "dil"sv,
                                 "ülke"sv,
                                 "cinsiyet"sv,
                                 "язык"sv,
                                 "страна"sv,
                                 "пол"sv,
                                 "национальность"sv,
                                 "γλώσσα"sv,
                                 "اللغة"sv,
                                 "الجنسية"sv,
                                 "国籍"sv,
                                 "性别"sv,
                                 "性別"sv,
                                 "국적"sv};

std::string folded(std::string_view utf8) {
    std::string text = caseFolded(utf8);
    std::erase_if(text, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.' || c == '#'; });
    return text;
}

bool isOneOf(std::string_view utf8, std::span<const std::string_view> words) {
    constexpr std::size_t kLongest = 64;
    if (utf8.empty() || utf8.size() > kLongest) return false;
    return std::find(words.begin(), words.end(), folded(utf8)) != words.end();
}

} // namespace

bool isNameWord(std::string_view utf8) {
    return isOneOf(utf8, kNameWords);
}

bool isLabelWord(std::string_view utf8) {
    return isOneOf(utf8, kLabelWords);
}

bool isPlainNameWord(std::string_view utf8) {
    const std::string text = folded(utf8);
    return text == "name" || text == "names";
}

bool isPlainLabelWord(std::string_view utf8) {
    const std::string text = folded(utf8);
    return text == "label" || text == "labels" || text == "class";
}

} // namespace batchscope
