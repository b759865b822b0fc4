// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// Given names, folded, of Africa, the Caucasus, Central, South and East Asia, the Chinese and Korean family
// names that stand first; general knowledge.
inline constexpr std::string_view kGivenNamesOfTheWorld = R"(
abdi abdihakem abdinur abdirahman abdiweli abdou abduallah abdulkadir abdulmumin abdulwahid abdumalik abebe abeid abla
achieng achille adamou adebayo ademola adewale adeyemi afeworki agbeyome agim ahmadu ahn akezhan akinwumi akinyi akio
akmal akufo aleqsandre algirdas alhaji alick alikhan alim alisher allahverdi allassane almaz altynbek alyaksandr amadu
amangeldi amare amha aminu amirbek amon anar anatol anicet annan annar antanas araik aram ararat arayik areg aristides
arman arshad arshak artak artashes arturas asel ashot askarov asomudin assimiou atambaev atieno atiku augustine avag
avdullah avetik avtandil ayanda ayaz azali azamjon azarias azer babaginda babangida babatunde baek bagrat bahodir bai
bainimarama bajram bakar bakary bakili bako baleka bamir banza bao baptiste baria basuki batbold bayanjargal behgjet
beji bekele bendukidze besnik bethuel beybut bheki bhumibol bidzina bingu biram birame birhanu birtukan bongani
boubeye boungnang bozorg branislava brice bui bukola bulat cabral cao cassam cellou chadli chanda chebet cheddi cheick
cheikhou chen cheng cheong chhay chinghiz chipo choi choummaly chukwuemeka cyrille dahir dang daniar dasho datuk dawda
dawit deby demeke denzil dharmendra dileita dinh dinmukhamed dioncounda diosdado djamila domingos domitien donat
donatien dong dragisa dursun ebenezer edgars eduardas edvardas egils eisaku elbegdorj elchin eldar elhadj elhadji
eliud elnur emomaly enele epeli erosi ertugrul ethem evariste evaristo ezekiel fakhr fakhruddin farai faraj farida
faridun farouq farrukh faruq fazlul felekech feng fernand fidelis fikile fikret fofana fradique francine frederica
fulgence fumiko gachechiladze gagik galust garegin gayton gebran geng gervais getachew gevorg ghailan girma gitanas
gizachew gjorge gojko goodall grach guiorgui gulnar gulnora guo gurgen gwede habibur hailu haji hajo hakainde halimah
halyna hamdallah hamed hamidou hamma hanifa hao haradinaj harutyun hasina hasmik hassane hatoyama hayao hayastan
hayato hayk haykaz henadz hennadiy hermenegildo hery heydarov hichem hideo hirofumi hiroko hisashi hissein hoang
hojamuhammet hong hou hovhannes hovik hrair hrant hrayr hua huang hubertus husseini iba ibrahimi idrissou ifeoma ignas
igors ilhom imanbek imangali imomali imrul indrek innocenzo iskandar ismoil issaka issoufou itumeleng ivars iveri
izzatullah jaak jackson jakaria jakhongir jamaluddin jamshed janez januario jaramogi jasur jengish jeong jigme jigmi
jimoh jin jioji joice josaia jung juris kaba kabimba kadri kadyr kagiso kakha kalonzo kamaran kamau kamchybek kamuzu
kanatbek kapwepwe karapet karekin kariuki kassim kassymov kazbek kazuhiro kazuyoshi keba kebede keita keizo kenichi
kenzo ketevan kgalema kgosi khachik khadga khaing khamtay khandu khieu khurshid kiichi kiir kipchumba kiprop kiro
kirti kisa kishi kodjo komil kossi koulibaly krasimir kristaps kuang kuanysh kubanychbek kubatbek kumba kumbirai kwon
laisenia lamin lamine laurentino lenin lesego levon liang lim lindiwe liu livingstone ljubomir lobsang lokman lovemore
lulzim luo lusine lyonpo lyu maaouya maarouf machar madhav madi madina magomed magomedali mahamane mahmadsaid
mahmoudou maithripala majida makenga makhmud makiko malam malusi mamed manasseh mangala mangosuthu manik manuchehr
manuk marcelino margus mariangela masahiko masayoshi masum matamela maumoon maung mcebisi mehriban melchior meng
mengue meseret mesrop mevlud mher mihails mihran milanka milivoje milorad mindaugas mirlan mirzo misha moana mobido
modibo mohau moktar momar mompati moncef monyane mori morihiro mosiuoa moustapha msire mswati muferihat muhammadsalih
muhoozi muhyiddin mukhamed mukhriz mulatu mulugeta muneo munira murtaza musalia mustapa mutula mwai mwangi myint myo
nabi nadhmi nafisa naftal najah naledi nandor nangaa naoki nareg narek natela natig nawab nazarbek nazim nazrul nenadi
nerses nevers nexhat ngo nguema ngugi nguyen nhlanhla niccolo nizom njeri njoroge nkosana nobusuke nobutaka nomvula
norbu noriko nosiviwe novak novruz nshan nurzhan nyan nyein nyimasata nyokabi odinga odongo oduber oginga ohn okello
olesya olexander olzhas omirbek omurbek onal orkhan otar othmane otieno ouattara oumarou ousainou oyun oyungerel
pandeli paolina parandzem paruyr patasse pathe paulino pedda peng penpa petras pham phan philemon phumzile phung
pinarayi pohamba polycarpe pranas pratibha pravin pushpa qian qiao qin qiu qurban radisav rafail raffi raila raimonds
raimundas rakhat ramiz ranasinghe ranil rashed rasulzade ratu rauff ravshan rexhep rifat rihards robel rochas romas
romualdas rosen rosendo rovshan rowsch rubik rugare rupiah rushan rustem ruzi ryutaro saadou sabir saburo sadiqu safa
sahle saidmukhtar saken salihu salou samak samdech samvel sanan saparbek sardar sargis saulius sayfullo sebouh sedrak
segun seid seiichi sekou selapa sembene seo serj serob serouj serzh seyni seyoum seyran shaaban shahin shahriar
shakeel shamir shamsul shant shao sharifa shavarsh shehryar shen shenouda sherkhan shi shigeo shinichi shirindil shota
shu shukri shunichi shushan siaosi sibusiso sidarta sidiki sikou siluete simba sipho sisi siyabonga smbat snay sodik
soe sokhna somchai sonexay sooronbay sosuke souleiman soumaila soumana stanislovas stefanos stepanos suchinda
sukhbaatar suleiman supachai surangel surat suren surik sushil susumu sylvain tabare tadesse tafadzwa taieb takako
taku takuba talabi tamaz tamerlan tao tapan tarique taron taur taw tedo teimuraz telman teng tenzin tevfik thabang
thandi thant thich thiru thongloun thupten thura tiamiou tian tigran tijan tilman timofti tito tofig tomiichi
tomislava tomurbek toomas toshiki toshio toufic toumani tran trinh truong tsakhia tsakhiagiin tseren tsering
tshisekedi tsutomu tsvangirai tural turar uhunoma ulvi umaru uria urjin usen uskhal ustaz utoni vache vadym vagif
vahagn vahan vahe vahram valdas valdis valerijs vardan varuzhan vaso vato vazgen viktoras vilayat viljar vincas vitali
voltaire vughar vuong vusal vytautas wafula wahid wambui wang wangari wanjiru wanli wavel wei wilhelmina wole workneh
xiao xie xiong xolani xue yahaya yakup yamandu yan yang yanis yaqoub yarema yasuhisa yasushi yavar yayi yerkin yermek
yervand yeshi yidnekachew yingluck yitbarek yoane yohannes yoriko yoshimi yoshinori yoshiro younous yuan yuriko yusif
yusufali zainal zakir zaku zareh zarif zarine zaven zenawi zeng zenko zephania zeray zewde zhaksylyk zhandos zhang
zhao zheng zhou zhumabek zia ziaul zine zivko zola zoram zorik zulfiya zulfugar zweli zwelinzima
)";

} // namespace dossier
